import { fallito, riuscito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { carteOperatoriVuote } from '../accessi/carte-operatori/carte-operatori-di-prova.ts';
import type { Registro } from './registro.ts';

const nessuna: ErroreWa = {
  ...{ tipo: 'non-trovato', messaggio: 'Nessuna predisposizione.', rimedio: 'Cerca di nuovo.' },
};

const nessunUtente: ErroreWa = {
  ...{ tipo: 'non-trovato', messaggio: 'Nessun utente.', rimedio: 'Guarda nell’elenco.' },
};

const nessunaScheda: ErroreWa = {
  ...{ tipo: 'non-trovato', messaggio: 'Nessuna scheda.', rimedio: 'Cerca di nuovo.' },
};

const nessunModulo: ErroreWa = {
  ...{ tipo: 'non-trovato', messaggio: 'Nessun modulo.', rimedio: 'Guarda nel magazzino.' },
};

const parametri = { bollo: 1600, dirittiInBollo: 52, dirittiLiberi: 26, intestazione: [] };
const nulla = {
  ...{ certificati: 0, annullati: 0, esenti: 0 },
  ...{ bolloVirtuale: 0, contrassegni: 0, bolloAltro: 0, diritti: 0 },
};

const amministrazioneVuota = { loghi: {}, esenzioni: [], indirizziIp: [], modifiche: [] };
const senzaRecapito = { stato: 'spento', inAttesa: 0, tentativi: 0 } as const;

/** An empty register that answers an operation with its code: for tests of the doors, not of the rooms. */
export const registroVuoto: Registro = {
  esegui: async (codice) => riuscito({ codice }),
  ammette: async () => riuscito(undefined),
  attoNonFirmato: async () => undefined,
  esito: async (idOperazioneComune) => ({ stato: 'sconosciuta', idOperazioneComune }),
  cerca: async () => riuscito([]),
  duplicati: async () => riuscito([]),
  figli: async () => [],
  dossier: async () => fallito(nessunaScheda),
  storia: async () => fallito(nessunaScheda),
  schedaAl: async () => fallito(nessunaScheda),
  famiglia: async () => fallito(nessunaScheda),
  accessi: async () => riuscito({ accessi: [] }),
  annullabilita: async () =>
    fallito({ tipo: 'non-trovato', messaggio: 'Nessuna operazione.', rimedio: 'Cerca di nuovo.' }),
  operazioni: async () => ({ operazioni: [], altre: false }),
  operazione: async () =>
    fallito({ tipo: 'non-trovato', messaggio: 'Nessuna operazione.', rimedio: 'Cerca di nuovo.' }),
  procedimenti: async () => [],
  estrazioni: {
    elenca: async () => [],
    conta: async () => riuscito({ quante: 0 }),
    parte: async () => fallito(nessuna),
  },
  sospese: async () => [],
  servizi: async () => ({}),
  amministrazione: {
    leggi: async () => amministrazioneVuota,
    salva: async () => riuscito(amministrazioneVuota),
  },
  tabelle: {
    aggiorna: async () => 0,
    vista: async () => 0,
    copia: async () => ({ versione: 0, tabelle: [] }),
    versioni: async () => ({ inUso: 0, versioni: [], indietro: [] }),
  },
  recapiti: {
    leggi: async () => senzaRecapito,
    salva: async () => riuscito(senzaRecapito),
    riprendi: async () => senzaRecapito,
  },
  predisposizioni: {
    ricevi: async () => fallito(nessuna),
    elenca: async () => [],
    leggi: async () => fallito(nessuna),
    decidi: async () => fallito(nessuna),
  },
  cartaIdentita: {
    moduli: {
      situazione: async () => ({ tratti: [], eventi: [] }),
      atto: async () => fallito(nessunModulo),
      riscontro: async () => ({ mancano: [], inPiu: [] }),
    },
    carte: { elenca: async () => ({ carte: [], altre: false }), segnala: async () => fallito(nessunModulo) },
    domande: { registra: async () => fallito(nessunModulo) },
  },
  carteOperatori: carteOperatoriVuote,
  certificati: {
    possibili: async () => fallito(nessunaScheda),
    motiva: async () => undefined,
    emessi: async () => ({ certificati: [], altri: false }),
    ristampa: async () => fallito(nessuna),
    annulla: async () => fallito(nessuna),
    cassa: async () => ({ operatori: [], totale: nulla, esenzioni: [], stornati: 0 }),
    parametri: async () => parametri,
    salvaParametri: async () => riuscito(parametri),
  },
  agenzia: {
    elenca: async () => ({ voci: [], altre: false }),
    confronta: async () => fallito(nessunaScheda),
    consulta: async () => riuscito({ codice: 'EAI90', contribuenti: [] }),
    chiedi: async () => fallito(nessunaScheda),
    riprova: async () => fallito(nessunaScheda),
  },
  consolati: {
    elenca: async () => ({ voci: [], altre: false }),
    leggi: async () => fallito(nessuna),
    chiudi: async () => fallito(nessuna),
    impedimenti: async () => fallito(nessunaScheda),
  },
  richieste: {
    situazione: async () => ({
      oggi: '2026-07-11',
      ...{ conti: [], daFare: 0, inAttesa: 0, scadute: 0, vicine: 0, daAssegnare: 0 },
      ...{ mie: 0, ricordate: 0, fuoriPasso: 0, colleghi: [] },
    }),
    elenca: async () => ({ richieste: [], altre: false }),
    leggi: async () => fallito(nessuna),
    allegato: async () => fallito(nessuna),
    compi: async () => fallito(nessuna),
  },
  esercizi: { dichiara: async () => riuscito({ codiceRichiesta: '1' }) },
  vigilanza: {
    cerca: async () => ({ voci: [], altre: false }),
    estrai: async () => fallito(nessunaScheda),
  },
  utenti: {
    elenca: async () => ({ oggi: '2026-07-11', utenti: [] }),
    compi: async () => fallito(nessunUtente),
    nominaPari: async () => fallito(nessunUtente),
    elimina: async () => fallito(nessunUtente),
    rilasciaPassword: async () => fallito(nessunUtente),
  },
  enti: {
    elenca: async () => ({ oggi: '2026-07-11', enti: [] }),
    compi: async () => fallito(nessunUtente),
    chiudi: async () => fallito(nessunUtente),
  },
  oggi: () => '2026-07-11',
  recuperoBozze: async () => undefined,
  spostaOrologio: async () => riuscito({ istante: '2026-07-11T09:00:00.000Z', oggi: '2026-07-11' }),
};
