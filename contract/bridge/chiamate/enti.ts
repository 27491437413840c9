import { AttoEnte, ChiusuraEnte, ElencoEnti, VoceEnte } from '../../wa/enti.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** The bodies of the census, as far as whoever asks may see them. */
export const enti = {
  'enti.elenca': chiamata(niente, esito(ElencoEnti, ErroreCore)),
  'enti.atto': chiamata(AttoEnte, esito(VoceEnte, ErroreCore)),
  'enti.chiudi': chiamata(ChiusuraEnte, esito(VoceEnte, ErroreCore)),
} as const;
