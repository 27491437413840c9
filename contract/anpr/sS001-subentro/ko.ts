import { rispostaKO } from '../risposta-comune.ts';
import { spazi } from '../spazi.ts';

/** Refusal of the services S001. */
export const rispostaKOS001 = rispostaKO(spazi.subentro);
