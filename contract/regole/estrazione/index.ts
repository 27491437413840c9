/** The rules of the extractions: asked before the services have their logic, so that software can be tried on them. */
export { regole4001, type ContestoEstrazione } from './cittadini.ts';
export { regole4002, regole4003, regole4004 } from './elenchi.ts';
