import { z } from 'zod';
import { EsameFoglio } from '../../documento/esame.ts';
import { Base64 } from '../../wa/comune.ts';
import { ErroreDocumento } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

export const Stampante = z.object({
  nome: z.string(),
  predefinita: z.boolean(),
  pronta: z.boolean(),
  descrizione: z.string(),
});

/** Paper and files: printed, saved, examined. */
export const documento = {
  'stampa.stampanti': chiamata(niente, esito(z.array(Stampante), ErroreDocumento)),
  'stampa.documento': chiamata(
    z.object({
      pdf: Base64,
      titolo: z.string().max(80),
      stampante: z.string().optional(),
      copie: z.number().int().min(1).max(20).default(1),
      cassetto: z
        .string()
        .regex(/^[A-Za-z0-9._-]{1,40}$/)
        .optional()
        .describe('tray, as the printer names it (InputSlot)'),
    }),
    esito(z.object({ lavoro: z.string(), stampante: z.string() }), ErroreDocumento),
  ),
  /** Saves under the person's documents folder; the name is made by the workstation and carries no personal data. */
  'documento.salva': chiamata(
    z.object({
      pdf: Base64,
      protocollo: z.string().regex(/^[0-9A-Za-z-]{1,40}$/),
      /** What it is, in the name of the file; left out: a certificate. */
      genere: z.enum(['carta-identita', 'registro-carte', 'ricevuta-carte', 'estratto-accessi']).optional(),
    }),
    esito(z.object({ percorso: z.string() }), ErroreDocumento),
  ),
  /**
   * Whether a PDF is, to the last byte, as a register issued it: examined on the workstation, without asking anybody. So
   * never whether it was annulled since. Believed are the authority of seals of this desk's core, and the certificates
   * kept in `postazione/sigilli`.
   */
  'documento.esamina': chiamata(
    z.object({ pdf: Base64.max(8_000_000) }),
    esito(EsameFoglio, ErroreDocumento),
  ),

  /** Saves a list as CSV under the same folder, open to who works here alone; the name says which list and when. */
  'documento.salvaTabella': chiamata(
    z.object({ nome: z.string().regex(/^[a-z-]{1,40}$/), csv: z.string().max(20_000_000) }),
    esito(z.object({ percorso: z.string() }), ErroreDocumento),
  ),

  /** The same for the outbox as it is told to whoever assists, without anybody's data (renderer/features/uscita). */
  'documento.salvaAssistenza': chiamata(
    z.object({ json: z.string().max(20_000_000) }),
    esito(z.object({ percorso: z.string() }), ErroreDocumento),
  ),
} as const;
