import { z } from 'zod';
import {
  ChiudiConsolato,
  DettaglioConsolato,
  IdRichiestaConsolato,
  ImpedimentiCIE,
  PaginaConsolati,
  RichiestaElencoConsolati,
  RichiestaImpedimentiCIE,
} from '../../wa/consolati.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito } from './esito.ts';

/** Requests of consulates, and what stands in the way of an electronic identity card. */
export const consolati = {
  'registro.consolati': chiamata(RichiestaElencoConsolati, esito(PaginaConsolati, ErroreCore)),
  'registro.consolato': chiamata(
    z.object({ id: IdRichiestaConsolato }),
    esito(DettaglioConsolato, ErroreCore),
  ),
  'registro.chiudiConsolato': chiamata(ChiudiConsolato, esito(DettaglioConsolato, ErroreCore)),
  'registro.impedimentiCIE': chiamata(RichiestaImpedimentiCIE, esito(ImpedimentiCIE, ErroreCore)),
} as const;
