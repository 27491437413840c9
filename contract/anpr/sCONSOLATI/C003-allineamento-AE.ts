import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita } from '../tipi/generalita.ts';
import { Comune, Consolato } from '../tipi/luogo.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOCONSOLATI } from './ko.ts';
import { DatiRichiedente } from './tipi.ts';

/** A consulate asks to align a codice fiscale with Agenzia delle Entrate. */
export const RichiestaC003 = messaggio(spazi.consolati, 'RichiestaC003', {
  testataRichiesta: TestataRichiesta,
  datiRichiedente: DatiRichiedente,
  generalita: Generalita,
  comuneIscrizioneAIRE: Comune,
  consolato: facoltativo(Consolato),
});
export type RichiestaC003 = Valore<typeof RichiestaC003>;

export const RispostaC003 = messaggio(spazi.consolati, 'RispostaC003', {
  testataRisposta: TestataRisposta,
  generalita: facoltativo(Generalita),
  listaErrori: facoltativo(ListaErrori),
});
export type RispostaC003 = Valore<typeof RispostaC003>;

export const RispostaEsitoC003 = messaggio(
  spazi.consolati,
  'RispostaEsitoC003',
  { RispostaC003: facoltativo(RispostaC003.schema), rispostaKO: facoltativo(rispostaKOCONSOLATI.schema) },
  alPiuUnoFra('RispostaC003', 'rispostaKO'),
);
export type RispostaEsitoC003 = Valore<typeof RispostaEsitoC003>;
