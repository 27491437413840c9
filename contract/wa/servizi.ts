import { z } from 'zod';
import { Istante } from './comune.ts';

/** `rallentato`: it is being tried again by itself. `fermo`: until somebody does something. `spento`: never set, or switched off. */
export const VoceServizio = z.object({
  stato: z.enum(['bene', 'rallentato', 'fermo', 'spento']),
  /** Since when it does not go well. */
  dal: Istante.optional(),
  /** What waits for it. */
  inAttesa: z.number().int().optional(),
});
export type VoceServizio = z.infer<typeof VoceServizio>;

/** What the core works with, as it goes for one municipality: what is left out is not known. Nobody's data. */
export const StatoServizi = z.object({
  agenzia: VoceServizio.optional(),
  notifiche: VoceServizio.optional(),
});
export type StatoServizi = z.infer<typeof StatoServizi>;
