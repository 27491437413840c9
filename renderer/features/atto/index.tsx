import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { usaBozzaAtto } from './bozza.ts';
import { FormaAtto } from './schermo.tsx';
import './atto.css';

/** Any act of the desk, in the steps that it asks. Works the same with and without the core. */
export function SchermoAtto({
  bozza: id,
  campo,
}: {
  readonly bozza: string;
  readonly campo?: string;
}): ReactNode {
  const { t } = usaParole('atto');
  const { vai } = usaNavigazione();
  const aperta = usaBozzaAtto(id);
  const { stato } = aperta.lettura;
  switch (aperta.lettura.stato) {
    case 'carica':
      return <Caricamento />;
    case 'assente':
    case 'confermata':
    case 'illeggibile':
      return (
        <Avviso
          gravita={stato === 'illeggibile' ? 'errore' : 'nota'}
          titolo={t(`bozza.${stato}`)}
          azioni={
            <button
              type="button"
              className="btn btn-primary"
              onClick={() => {
                vai(stato === 'confermata' ? { nome: 'uscita', pratica: id } : { nome: 'uscita' });
              }}
            >
              {t('vaiUscita')}
            </button>
          }
        >
          <p>{t(`bozza.${stato}Rimedio`)}</p>
        </Avviso>
      );
    case 'aperta':
      return <FormaAtto tenuta={aperta} lettura={aperta.lettura} campo={campo} />;
  }
}
