import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services 1000. */
export const rispostaKO1000 = rispostaKO(spazi.iscrizione);
