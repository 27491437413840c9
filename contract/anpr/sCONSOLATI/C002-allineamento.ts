import { cifre, cifreFinoA } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita } from '../tipi/generalita.ts';
import { Comune } from '../tipi/luogo.ts';
import { Residenza } from '../tipi/residenza.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOCONSOLATI } from './ko.ts';
import { DatiRichiedente } from './tipi.ts';

/** A consulate asks a municipality to align a position. */
export const RichiestaC002 = messaggio(spazi.consolati, 'RichiestaC002', {
  testataRichiesta: TestataRichiesta,
  datiRichiedente: DatiRichiedente,
  generalita: facoltativo(Generalita),
  comuneIscrizioneAIRE: facoltativo(Comune),
  residenza: facoltativo(Residenza),
  idRichiestaANPR: facoltativo(cifreFinoA(30)),
});
export type RichiestaC002 = Valore<typeof RichiestaC002>;

export const RispostaC002 = messaggio(spazi.consolati, 'RispostaC002', {
  testataRisposta: TestataRisposta,
  generalita: Generalita,
  residenza: facoltativo(Residenza),
  statoRichiesta: cifre(1),
  listaErrori: facoltativo(ListaErrori),
});
export type RispostaC002 = Valore<typeof RispostaC002>;

export const RispostaEsitoC002 = messaggio(
  spazi.consolati,
  'RispostaEsitoC002',
  { RispostaC002: facoltativo(RispostaC002.schema), rispostaKO: facoltativo(rispostaKOCONSOLATI.schema) },
  alPiuUnoFra('RispostaC002', 'rispostaKO'),
);
export type RispostaEsitoC002 = Valore<typeof RispostaEsitoC002>;
