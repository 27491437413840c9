import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services 7001. */
export const rispostaKO7001 = rispostaKO(spazi.scaricoTabelle);
