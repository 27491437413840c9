import { useState, type ReactNode } from 'react';
import type { SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Dialogo } from '../../ui/dialogo.tsx';
import { EsitoAtto } from './esito.tsx';
import { nonFatto, type Detto } from './usa-prefettura.ts';

/** Puts a defective card aside, for ever, with its reason. */
export function Scarto({
  seriale,
  mostra,
  breve = false,
}: {
  readonly seriale: string;
  readonly mostra: (situazione: SituazionePrefettura) => void;
  readonly breve?: boolean;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const [aperto, setAperto] = useState(false);
  const [motivo, setMotivo] = useState('');
  const [detto, setDetto] = useState<Detto>();

  async function scarta(): Promise<void> {
    const esito = await chiama('prefettura.scarta', { seriale, motivo });
    if (!esito.ok) {
      setDetto(nonFatto(esito.errore));
      return;
    }
    setAperto(false);
    mostra(esito.valore);
  }

  return (
    <>
      <button
        type="button"
        className={`btn btn-outline-danger ${breve ? 'btn-sm' : ''}`}
        aria-label={t('scarto.apri', { seriale })}
        onClick={() => {
          setAperto(true);
        }}
      >
        {breve ? t('scarto.breve') : t('scarto.apri', { seriale })}
      </button>
      {aperto && (
        <Dialogo
          titolo={t('scarto.titolo', { seriale })}
          chiudi={() => {
            setAperto(false);
          }}
          azioni={
            <button
              type="button"
              className="btn btn-danger"
              aria-disabled={motivo.trim().length < 3}
              onClick={() => {
                if (motivo.trim().length >= 3) void scarta();
              }}
            >
              {t('scarto.conferma')}
            </button>
          }
        >
          <p>{t('scarto.testo')}</p>
          <CampoTesto
            nome={`scarto-${seriale}`}
            etichetta={t('scarto.motivo')}
            valore={motivo}
            cambia={setMotivo}
            massimo={200}
          />
          <EsitoAtto detto={detto} />
        </Dialogo>
      )}
    </>
  );
}
