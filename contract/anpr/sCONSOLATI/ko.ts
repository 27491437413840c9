import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services CONSOLATI. */
export const rispostaKOCONSOLATI = rispostaKO(spazi.consolati);
