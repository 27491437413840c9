import { z } from 'zod';
import { Base64 } from '../../wa/comune.ts';
import { ErroreCopia } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Name of an operator's archive on this workstation. */
const Archivio = z.string().regex(/^[0-9a-f]{32}$/);

export const PostoCopiato = z.object({
  tavola: z.enum(['bozze', 'uscita']),
  id: z.string().regex(/^[\w-]{1,64}$/),
});
export type PostoCopiato = z.infer<typeof PostoCopiato>;

/** A record as the page keeps it, closed: the workstation does not read what is inside. */
export const RigaCopiata = PostoCopiato.extend({
  tempo: z.number(),
  /** When it was written: of two, the later one holds. */
  scritta: z.number(),
  iv: Base64,
  dati: Base64,
});
export type RigaCopiata = z.infer<typeof RigaCopiata>;

/** The second copy of drafts and open acts: a browser that finds its database damaged throws it away whole (decision 0023). */
export const bozze = {
  /** Each record stands in the place of the former one; on the disk when it answers. */
  'bozze.copia': chiamata(
    z.object({
      operatore: Archivio,
      nuove: z.array(RigaCopiata).max(1000),
      tolte: z.array(PostoCopiato).max(10_000),
    }),
    esito(niente, ErroreCopia),
  ),
  /** All that was copied and not taken away. */
  'bozze.copiate': chiamata(
    z.object({ operatore: Archivio }),
    esito(z.object({ righe: z.array(RigaCopiata) }), ErroreCopia),
  ),
} as const;
