/** Codes that ANPR and the Agenzia delle Entrate say to each other: no service of a municipality answers with them. */
const notifica =
  'Riguarda una notifica dell’Agenzia delle Entrate ad ANPR, che nessun servizio dei comuni riceve';

export const nonApplicabiliAgenzia = {
  ENT01: `${notifica}: più persone con gli stessi dati.`,
  ENT02: `${notifica}: codice fiscale diverso dai dati.`,
  ENT03: `${notifica}: più persone con codici diversi dai dati.`,
  ENT04: `${notifica}: persona non trovata.`,
  ENT05: `${notifica}: dati mancanti.`,
  ENT06: `${notifica}: tipo di variazione non previsto.`,
  ENT07: `${notifica}: notifica già elaborata.`,
  ENT08: `${notifica}: XML non valido o lista vuota.`,
} as const satisfies Readonly<Record<string, string>>;
