import { useCallback } from 'react';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { attoSensibile, vuoleFirma, type FirmaAtto } from '#contract/wa/firma-atto.ts';
import { chiediConferma } from './conferma-pin.ts';
import { chiama, usaEvento } from './ponte.ts';

/** @returns the signature; nothing for the acts that want none, or where the core asks for a password when they leave. */
export type ChiediFirma = (
  codice: string,
  richiesta: Readonly<Record<string, unknown>>,
) => Promise<Esito<FirmaAtto | undefined, { readonly tipo: 'non-firmata' }>>;

/** Entered with the password of the day: there is no card that could sign. */
export function senzaCarta(accesso: StatoAccesso | undefined): boolean {
  if (accesso?.stato === 'in-sede') return accesso.sessione.conPassword !== undefined;
  return accesso?.stato === 'fuori-linea' && accesso.conPassword === true;
}

/** The card signs, with its PIN, the act that is being confirmed: with the core in reach or not. */
export function usaFirmaAtto(): ChiediFirma {
  const conPassword = senzaCarta(usaEvento('accesso.stato'));
  return useCallback(
    async (codice, richiesta) => {
      if (conPassword || !vuoleFirma(codice, richiesta)) return riuscito(undefined);
      const avuta: { firma?: FirmaAtto } = {};
      const data = await chiediConferma(attoSensibile, async (pin) => {
        const esito = await chiama('sessioni.firmaAtto', { pin, codice, richiesta: { ...richiesta } });
        if (esito.ok) avuta.firma = esito.valore;
        return esito;
      });
      return data && avuta.firma ? riuscito(avuta.firma) : fallito({ tipo: 'non-firmata' });
    },
    [conPassword],
  );
}
