import { messaggio } from '../schema/messaggio.ts';
import { zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ErroreAnomalia } from '../tipi/testata.ts';
import { TestataRispostaE000 } from './tipi.ts';

/** Refusal of the services E000: the head has the names of a client, not of a municipality. */
export const rispostaKOE000 = messaggio(spazi.enti, 'rispostaKO', {
  testataRisposta: TestataRispostaE000,
  listaErrori: zeroOPiu(ErroreAnomalia),
});
