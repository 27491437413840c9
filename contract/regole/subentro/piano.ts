import { z } from 'zod';
import { rilievo, type Rilievo } from '../regola.ts';

const giorno = z.iso.date();

/** When a municipality enters, in how many files, and where the outcome is sent. */
export const Piano = z.strictObject({
  comune: z.string().regex(/^\d{6}$/),
  inizio: giorno,
  fine: giorno,
  /** Files of each supply, at most. */
  invii: z.int().min(1).max(999),
  pec: z.email().exactOptional(),
});
export type Piano = z.infer<typeof Piano>;

const uguali = (uno: Piano, altro: Piano): boolean =>
  uno.inizio === altro.inizio &&
  uno.fine === altro.fine &&
  uno.invii === altro.invii &&
  uno.pec === altro.pec;

/** @param presente the plan that this municipality has already: the same again is nothing new. */
export function controllaPiano(grezzo: unknown, presente: Piano | undefined): Rilievo[] {
  const letto = Piano.safeParse(grezzo);
  if (!letto.success) {
    const dove = letto.error.issues[0]?.path.join('.') ?? '';
    return [rilievo('EN035', { campo: dove === '' ? 'piano' : `piano.${dove}` })];
  }
  return [
    ...(letto.data.inizio > letto.data.fine ? [rilievo('EN033', { campo: 'piano.inizio' })] : []),
    ...(presente && !uguali(presente, letto.data) ? [rilievo('EN041', { campo: 'piano' })] : []),
  ];
}
