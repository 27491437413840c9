/** The pure rules of the extractions, asked by the desk and by the core alike. */
export { regole4001, type ContestoEstrazione } from './cittadini.ts';
export { codiciDelFile, elenchiAusilio, regole4002, regole4003, regole4004 } from './elenchi.ts';
