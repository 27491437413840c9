import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { CartaIdentita } from '../tipi/documenti.ts';
import { Generalita } from '../tipi/generalita.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOCIE0 } from './ko.ts';
import { DatiRichiedente } from './tipi.ts';

/** An electronic card was issued. */
export const RichiestaCIE8 = messaggio(spazi.cie, 'RichiestaCIE8', {
  testataRichiesta: TestataRichiesta,
  datiRichiedente: DatiRichiedente,
  generalita: Generalita,
  cartaIdentita: CartaIdentita,
});
export type RichiestaCIE8 = Valore<typeof RichiestaCIE8>;

export const RispostaCIE8 = messaggio(spazi.cie, 'RispostaCIE8', {
  testataRisposta: TestataRisposta,
  cartaIdentitaEmessa: facoltativo(CartaIdentita),
  generalita: facoltativo(Generalita),
  listaErrori: facoltativo(ListaErrori),
});
export type RispostaCIE8 = Valore<typeof RispostaCIE8>;

export const RispostaEsitoCIE8 = messaggio(
  spazi.cie,
  'RispostaEsitoCIE8',
  { RispostaCIE8: facoltativo(RispostaCIE8.schema), rispostaKO: facoltativo(rispostaKOCIE0.schema) },
  alPiuUnoFra('RispostaCIE8', 'rispostaKO'),
);
export type RispostaEsitoCIE8 = Valore<typeof RispostaEsitoCIE8>;
