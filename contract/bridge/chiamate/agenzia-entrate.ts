import { z } from 'zod';
import {
  ConfrontoAgenzia,
  EsitoConsultazione,
  PaginaDisallineati,
  RichiestaAgenzia,
  RichiestaConsultazioneAgenzia,
  RichiestaDisallineati,
} from '../../wa/agenzia-entrate.ts';
import { IdSoggetto } from '../../wa/comune.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Codici fiscali and the Agenzia delle Entrate. */
export const agenziaEntrate = {
  /** Residents whose code the Agenzia delle Entrate has not validated. */
  'registro.disallineati': chiamata(RichiestaDisallineati, esito(PaginaDisallineati, ErroreCore)),
  'registro.confrontoAgenzia': chiamata(z.object({ id: IdSoggetto }), esito(ConfrontoAgenzia, ErroreCore)),
  'registro.consultaAgenzia': chiamata(RichiestaConsultazioneAgenzia, esito(EsitoConsultazione, ErroreCore)),
  'registro.chiediAgenzia': chiamata(RichiestaAgenzia, esito(niente, ErroreCore)),
  'registro.riprovaAgenzia': chiamata(z.object({ id: IdSoggetto }), esito(niente, ErroreCore)),
} as const;
