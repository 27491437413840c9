import { messaggio, type Valore } from '../schema/messaggio.ts';
import { spazi } from '../spazi.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';

/** Test of the connection, security included: does nothing else. Its WSDL came with the official sample client. */
export const RichiestaConnessione = messaggio(spazi.connessione, 'RichiestaConnessione', {
  testataRichiesta: TestataRichiesta,
});
export type RichiestaConnessione = Valore<typeof RichiestaConnessione>;

export const RispostaConnessione = messaggio(spazi.connessione, 'RispostaConnessione', {
  testataRisposta: TestataRisposta,
});
export type RispostaConnessione = Valore<typeof RispostaConnessione>;
