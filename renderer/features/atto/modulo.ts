import { z } from 'zod';
import { Luogo } from '#contract/bridge/index.ts';
import type { Grezza } from '../../ufficiale/percorso.ts';

/** What a draft of an act keeps: the official request as far as it goes, and what the clerk decided around it. */
export const ModuloAtto = z.object({
  atto: z.string(),
  richiesta: z.record(z.string(), z.unknown()),
  /** Form chosen for each alternative, by its path; `registro` or `mano` for a person. */
  scelte: z.record(z.string(), z.string()).default({}),
  /** What was last proposed for a datum: where it still stands, nobody has decided. */
  proposti: z.record(z.string(), z.string()).default({}),
  /** Warnings that somebody has seen, each with what it said. */
  visti: z.array(z.string()).default([]),
  /** The municipality that registers, as it was when the draft was opened. */
  comune: Luogo.optional(),
});
export type ModuloAtto = z.infer<typeof ModuloAtto> & { readonly richiesta: Grezza };

/** Is this what a draft of an act holds? Drafts of births have a form of their own. */
export function eModuloAtto(modulo: unknown): modulo is ModuloAtto {
  return ModuloAtto.safeParse(modulo).success;
}
