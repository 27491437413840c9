import type { ConvivenzaDiFatto } from '#contract/anpr/tipi/statoCivile.ts';
import type { z } from 'zod';
import type { VersionePrecedente } from '../registro/carica-blocco.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Indirizzo } from './persona.ts';
import { residenza } from './sezioni.ts';

type Stipula = NonNullable<z.infer<typeof ConvivenzaDiFatto>['contrattoStipula']>;

/** The record as it was from a day; sections keep their place, which is the order of the official elements. */
export function versione(s: Soggetto, dal: string, dati: Partial<Soggetto['dati']>): Soggetto {
  return { ...s, ultimaDecorrenza: dal, dati: { ...s.dati, ...dati } };
}

export function schedaPrecedente(ora: Soggetto, indirizzo: Indirizzo): VersionePrecedente {
  return {
    dal: indirizzo.dal,
    scheda: versione(ora, indirizzo.dal, { residenza: [residenza(indirizzo)] }),
  };
}

/** Cohabitants with a contract (law 76/2016, paragraph 50). */
export function conContratto(suo: Soggetto, altro: Soggetto, contrattoStipula: Stipula): Soggetto {
  const { datiIscrizione, provenienza, ...dati } = suo.dati;
  return {
    ...suo,
    ultimaDecorrenza: contrattoStipula.data ?? suo.ultimaDecorrenza,
    dati: {
      ...dati,
      convivenzaDiFatto: { convivente: altro.dati.generalita, contrattoStipula },
      ...(datiIscrizione && { datiIscrizione }),
      ...(provenienza && { provenienza }),
    },
  };
}
