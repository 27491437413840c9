import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services P000. */
export const rispostaKOP000 = rispostaKO(spazi.cittadino);
