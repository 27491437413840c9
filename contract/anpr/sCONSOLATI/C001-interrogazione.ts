import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita } from '../tipi/generalita.ts';
import { Comune, Consolato } from '../tipi/luogo.ts';
import { DatiSoggetto } from '../tipi/soggetto.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOCONSOLATI } from './ko.ts';
import { DatiRichiedente } from './tipi.ts';

/** A consulate reads a person. */
export const RichiestaC001 = messaggio(spazi.consolati, 'RichiestaC001', {
  testataRichiesta: TestataRichiesta,
  datiRichiedente: DatiRichiedente,
  generalita: Generalita,
  comuneIscrizioneAIRE: Comune,
  consolato: facoltativo(Consolato),
});
export type RichiestaC001 = Valore<typeof RichiestaC001>;

const ListaDatiSoggetto = tipo('tipoListaDatiSoggetto', { datiSoggetto: unoOPiu(DatiSoggetto) });

export const RispostaC001 = messaggio(spazi.consolati, 'RispostaC001', {
  testataRisposta: TestataRisposta,
  listaSoggetti: facoltativo(ListaDatiSoggetto),
  provenienzaInformazioni: facoltativo(cifre(1)),
  listaErrori: facoltativo(ListaErrori),
});
export type RispostaC001 = Valore<typeof RispostaC001>;

export const RispostaEsitoC001 = messaggio(
  spazi.consolati,
  'RispostaEsitoC001',
  { RispostaC001: facoltativo(RispostaC001.schema), rispostaKO: facoltativo(rispostaKOCONSOLATI.schema) },
  alPiuUnoFra('RispostaC001', 'rispostaKO'),
);
export type RispostaEsitoC001 = Valore<typeof RispostaEsitoC001>;
