import { z } from 'zod';
import {
  Allegato,
  AttoRichiesta,
  CodiceRichiesta,
  DettaglioRichiesta,
  PaginaRichieste,
  RichiestaAllegato,
  RichiestaElencoRichieste,
  SituazioneRichieste,
} from '../../wa/richieste.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Requests of citizens, as the office works at them. */
export const richieste = {
  'registro.situazioneRichieste': chiamata(niente, esito(SituazioneRichieste, ErroreCore)),
  'registro.richieste': chiamata(RichiestaElencoRichieste, esito(PaginaRichieste, ErroreCore)),
  'registro.richiesta': chiamata(
    z.object({ codiceRichiesta: CodiceRichiesta }),
    esito(DettaglioRichiesta, ErroreCore),
  ),
  'registro.allegatoRichiesta': chiamata(RichiestaAllegato, esito(Allegato, ErroreCore)),
  'registro.attoRichiesta': chiamata(AttoRichiesta, esito(DettaglioRichiesta, ErroreCore)),
} as const;
