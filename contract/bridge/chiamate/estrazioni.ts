import { z } from 'zod';
import {
  ContoEstrazione,
  ParteEstrazione,
  RichiestaConto,
  RichiestaEstrazione,
  RichiestaParte,
  VoceEstrazione,
} from '../../wa/estrazioni.ts';
import { ErroreCore, ErroreDocumento } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Extractions: asked for, counted, brought down. */
export const estrazioni = {
  'registro.estrazioni': chiamata(niente, esito(z.array(VoceEstrazione), ErroreCore)),
  /** The official answer (JSON form) of 4001…4004. Same id, same answer. */
  'registro.chiediEstrazione': chiamata(
    RichiestaEstrazione,
    esito(z.record(z.string(), z.unknown()), ErroreCore),
  ),
  'registro.contaEstrazione': chiamata(RichiestaConto, esito(ContoEstrazione, ErroreCore)),
  /** A piece of a file, compressed: the first one is written down with its reason. */
  'registro.parteEstrazione': chiamata(RichiestaParte, esito(ParteEstrazione, ErroreCore)),

  /**
   * Fetches a whole file of an extraction, piece by piece, straight to the disk: a table is opened, an official file
   * stays compressed as it came. The first piece is written down in the register with the reason.
   */
  'documento.salvaEstrazione': chiamata(
    RichiestaParte.pick({ file: true, finalita: true }).extend({
      formato: z.enum(['csv', 'xml']),
      estrazione: z.string().regex(/^\d{1,18}$/),
    }),
    esito(z.object({ percorso: z.string() }), z.union([ErroreCore, ErroreDocumento])),
  ),
} as const;
