import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services 3000. */
export const rispostaKO3000 = rispostaKO(spazi.consultazione);
