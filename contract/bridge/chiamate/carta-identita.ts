import {
  AttoModuli,
  CartaEmessa,
  DomandaConservata,
  DomandaPerCarta,
  ElencoCarte,
  Magazzino,
  RichiestaCarte,
  RichiestaRiscontro,
  Riscontro,
  SegnalazioneCarta,
} from '../../wa/carta-identita.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Blanks of the paper identity card, and the cards issued on them. */
export const cartaIdentita = {
  'registro.moduliCarta': chiamata(niente, esito(Magazzino, ErroreCore)),
  'registro.attoModuli': chiamata(AttoModuli, esito(Magazzino, ErroreCore)),
  'registro.riscontroModuli': chiamata(RichiestaRiscontro, esito(Riscontro, ErroreCore)),
  'registro.domandaCarta': chiamata(DomandaPerCarta, esito(DomandaConservata, ErroreCore)),
  'registro.carteEmesse': chiamata(RichiestaCarte, esito(ElencoCarte, ErroreCore)),
  'registro.segnalaCarta': chiamata(SegnalazioneCarta, esito(CartaEmessa, ErroreCore)),
} as const;
