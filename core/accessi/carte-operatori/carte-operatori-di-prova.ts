import { fallito, riuscito } from '#contract/esito.ts';
import { nessunaPersonalizzazione, type CarteOperatori } from './index.ts';
import { senzaPersonalizzazione } from './rifiuti.ts';

/** No card is known: for tests of the doors, not of the rooms. */
export const carteOperatoriVuote: CarteOperatori = {
  prefettura: {
    situazione: async () => ({ lotti: [], richieste: [], carte: [], consegne: [] }),
    carica: async () => fallito(senzaPersonalizzazione),
    scarta: async () => fallito(senzaPersonalizzazione),
  },
  personalizzazione: nessunaPersonalizzazione,
  ufficio: {
    situazione: async () => ({ oggi: '2026-07-11', carte: [], richieste: [], operatori: [] }),
    richiedi: async () => fallito(senzaPersonalizzazione),
    annulla: async () => fallito(senzaPersonalizzazione),
    atto: async () => fallito(senzaPersonalizzazione),
    inviaCodici: async () => riuscito({}),
  },
  chiRitira: async () => [],
  consegna: async () => fallito(senzaPersonalizzazione),
};
