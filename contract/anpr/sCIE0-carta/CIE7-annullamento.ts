import { data } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { CartaIdentita } from '../tipi/documenti.ts';
import { Generalita } from '../tipi/generalita.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOCIE0 } from './ko.ts';
import { DatiRichiedente } from './tipi.ts';

/** An electronic card was annulled. */
export const RichiestaCIE7 = messaggio(spazi.cie, 'RichiestaCIE7', {
  testataRichiesta: TestataRichiesta,
  generalita: Generalita,
  cartaIdentita: CartaIdentita,
  dataAnnullamento: data(),
  datiRichiedente: DatiRichiedente,
});
export type RichiestaCIE7 = Valore<typeof RichiestaCIE7>;

export const RispostaCIE7 = messaggio(spazi.cie, 'RispostaCIE7', {
  testataRisposta: TestataRisposta,
  cartaIdentitaAnnullata: facoltativo(CartaIdentita),
  generalita: facoltativo(Generalita),
  listaErrori: facoltativo(ListaErrori),
});
export type RispostaCIE7 = Valore<typeof RispostaCIE7>;

export const RispostaEsitoCIE7 = messaggio(
  spazi.cie,
  'RispostaEsitoCIE7',
  { RispostaCIE7: facoltativo(RispostaCIE7.schema), rispostaKO: facoltativo(rispostaKOCIE0.schema) },
  alPiuUnoFra('RispostaCIE7', 'rispostaKO'),
);
export type RispostaEsitoCIE7 = Valore<typeof RispostaEsitoCIE7>;
