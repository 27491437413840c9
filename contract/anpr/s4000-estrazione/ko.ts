import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services 4000. */
export const rispostaKO4000 = rispostaKO(spazi.estrazione);
