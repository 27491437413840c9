import { useState, type ReactNode } from 'react';
import type { SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { DomandaMotivo } from '../sicurezza/carte/domanda-motivo.tsx';

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
  // Kept while the question is closed: who goes to look at the card again finds what was written.
  const [motivo, setMotivo] = useState('');
  const [detto, setDetto] = useState<Detto>();

  async function scarta(perche: string): Promise<void> {
    const esito = await chiama('prefettura.scarta', { seriale, motivo: perche });
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
        <DomandaMotivo
          titolo={t('scarto.titolo', { seriale })}
          motivo={{
            ...{ nome: `scarto-${seriale}`, etichetta: t('scarto.motivo') },
            ...{ valore: motivo, cambia: setMotivo },
          }}
          esito={<EsitoDetto detto={detto} />}
          conferma={{ nome: t('scarto.conferma'), pericolo: true, compi: (perche) => void scarta(perche) }}
          chiudi={() => {
            setAperto(false);
          }}
        >
          <p>{t('scarto.testo')}</p>
        </DomandaMotivo>
      )}
    </>
  );
}
