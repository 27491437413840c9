import { useState, type ReactNode } from 'react';
import type { Consegna } from '#contract/wa/carte-operatore.ts';
import { inBase64 } from '../../base64.ts';
import { accaduto } from '../../accaduto.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { EsitoDetto, nonFatto, type Detto } from '../../ui/esito.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { disegnaRicevuta } from './ricevuta-pdf.ts';

interface Foglio {
  readonly detto: Detto | undefined;
  readonly stampa: () => Promise<void>;
  readonly salva: () => Promise<void>;
}

/** The receipt on paper or on the disk, and what became of it. */
function usaFoglio(consegna: Consegna): Foglio {
  const { t } = usaParole('prefettura');
  const [detto, setDetto] = useState<Detto>();
  const { numero } = consegna;
  const pdf = (): string => inBase64(disegnaRicevuta(consegna));
  const di = (fatto: Detto): void => {
    accaduto('ricevuta', fatto.bene);
    setDetto(fatto);
  };
  return {
    detto,
    stampa: async () => {
      const esito = await chiama('stampa.documento', { pdf: pdf(), titolo: `Ricevuta ${numero}` });
      di(
        esito.ok
          ? { bene: true, titolo: t('consegne.stampata', { stampante: esito.valore.stampante }) }
          : nonFatto(esito.errore),
      );
    },
    salva: async () => {
      const esito = await chiama('documento.salva', {
        ...{ pdf: pdf(), protocollo: numero.replaceAll('/', '-'), genere: 'ricevuta-carte' },
      });
      di(
        esito.ok
          ? { bene: true, titolo: t('consegne.salvata', { percorso: esito.valore.percorso }) }
          : nonFatto(esito.errore),
      );
    },
  };
}

/** The receipt of a delivery, in two copies: printed or saved, now or again. */
export function Ricevuta({
  consegna,
  appena = false,
}: {
  readonly consegna: Consegna;
  readonly appena?: boolean;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const { detto, stampa, salva } = usaFoglio(consegna);
  const { numero } = consegna;
  const pulsanti = (
    <>
      <button
        type="button"
        className={appena ? 'btn btn-primary' : 'btn btn-sm btn-outline-primary'}
        aria-label={t('consegne.stampaDi', { numero })}
        onClick={() => void stampa()}
      >
        <Icona nome="stampa" /> {t('consegne.stampa')}
      </button>
      <button
        type="button"
        className={appena ? 'btn btn-outline-primary' : 'btn btn-sm btn-outline-primary'}
        aria-label={t('consegne.salvaDi', { numero })}
        onClick={() => void salva()}
      >
        <Icona nome="salva" /> {t('consegne.salva')}
      </button>
    </>
  );
  return (
    <>
      {appena ? (
        <Avviso gravita="bene" annuncia titolo={t('consegne.fatta', { numero })} azioni={pulsanti}>
          <p>{t('consegne.fattaTesto', { count: consegna.carte.length, ente: consegna.nomeEnte })}</p>
        </Avviso>
      ) : (
        <span className="azioni">{pulsanti}</span>
      )}
      <EsitoDetto detto={detto} />
    </>
  );
}
