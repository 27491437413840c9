import type { z } from 'zod';
import { messaggio, type Messaggio, type Valore } from './schema/messaggio.ts';
import { facoltativo, tipo, zeroOPiu, type Complesso } from './schema/tipo.ts';
import { spazi } from './spazi.ts';
import { DatiSoggettiRisposta } from './tipi/soggetto.ts';
import { ListaAnomalie, ListaErrori, TestataRisposta } from './tipi/testata.ts';

/** The positive answer of every service that registers something (services.md §1.3). */
export const Risposta_Comune = messaggio(spazi.rispostaComune, 'Risposta_Comune', {
  testataRisposta: facoltativo(TestataRisposta),
  listaSoggettiVariati: facoltativo(
    tipo('tipoListaSoggettiVariati', { datiSoggetto: zeroOPiu(DatiSoggettiRisposta) }),
  ),
  listaAnomalie: facoltativo(ListaAnomalie),
});
export type Risposta_Comune = Valore<typeof Risposta_Comune>;

const formaKO = { testataRisposta: TestataRisposta, listaErrori: ListaErrori };

/** The refusal: every namespace has its own, always of this shape. */
export function rispostaKO(spazio: string, radice = 'rispostaKO'): Messaggio<typeof formaKO> {
  return messaggio(spazio, radice, formaKO);
}
export type RispostaKO = z.infer<Complesso<typeof formaKO>>;
