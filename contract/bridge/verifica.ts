import { z } from 'zod';
import { ErroreWa } from '../wa/errori.ts';

/** What fills the words of a text known by its code. */
export const Valori = z.record(z.string(), z.union([z.string(), z.number()]));
export type Valori = z.infer<typeof Valori>;

/**
 * A thing that the workstation found, by its code (`certificato.formato`): what it was about, what came out. Its words,
 * in three languages, are in `resources/diagnostica`.
 */
export const Codice = z.string().regex(/^[a-z0-9-]+\.[a-z-]+$/);

/** How one check of the workstation went. */
export const Verifica = z.object({
  codice: Codice,
  esito: z.enum(['bene', 'attenzione', 'male']),
  valori: Valori.optional(),
  /** What the core said, where it says no: worded as every refusal of it. */
  rifiuto: ErroreWa.optional(),
  /** What a person may type in a terminal to put it right. */
  comando: z.string().optional(),
});
export type Verifica = z.infer<typeof Verifica>;
