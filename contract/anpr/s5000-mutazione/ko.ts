import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services 5000. */
export const rispostaKO5000 = rispostaKO(spazi.mutazione);
