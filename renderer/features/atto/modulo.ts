import { z } from 'zod';
import { Luogo } from '#contract/bridge/index.ts';
import { daNascitaAntica, eNascitaAntica } from './atti/nascita/antica.ts';
import type { Grezza } from '../../ufficiale/percorso.ts';

/** What the register, or the list of places, said of what was taken from it. */
export const Noto = z.object({
  /** Of a municipality or a state, for the codice fiscale. */
  codiceCatastale: z.string().optional(),
  famiglia: z.object({ id: z.string(), tipoScheda: z.string(), legame: z.string() }).optional(),
  /** The home, in words. */
  residenza: z.string().optional(),
});
export type Noto = z.infer<typeof Noto>;
/** By path of the person or of the place in the request. */
export type Noti = Readonly<Record<string, Noto>>;

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
  /** Kept beside the request, never sent. */
  noti: z.record(z.string(), Noto).optional(),
  /** codiceRichiesta of the citizen's request that the act answers. */
  richiestaCittadino: z.string().optional(),
  /** idRichiestaANPR of the request of a consulate that the act answers. */
  richiestaConsolato: z.string().optional(),
  /** The municipality that registers, as it was when the draft was opened. */
  comune: Luogo.optional(),
});
/** The request that an act answers: it travels beside the official message. */
export type Risponde = Pick<z.infer<typeof ModuloAtto>, 'richiestaCittadino' | 'richiestaConsolato'>;
export type ModuloAtto = z.infer<typeof ModuloAtto> & { readonly richiesta: Grezza };

/** What a draft, or an act of the outbox, holds of the form; undefined: it is of none of this engine. */
export function leggiModulo(modulo: unknown): ModuloAtto | undefined {
  return eNascitaAntica(modulo) ? daNascitaAntica(modulo) : ModuloAtto.safeParse(modulo).data;
}
