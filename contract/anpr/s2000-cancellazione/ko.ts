import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services 2000. */
export const rispostaKO2000 = rispostaKO(spazi.cancellazione);
