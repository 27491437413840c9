import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services A000. */
export const rispostaKOA000 = rispostaKO(spazi.aire);
