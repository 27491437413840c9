import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services CIE0. */
export const rispostaKOCIE0 = rispostaKO(spazi.cie);
