import { z } from 'zod';
import { PostoCopiato, RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';

/** A line of the copy: a record as it is now, or that it is no more. */
const Voce = z.union([RigaCopiata, PostoCopiato.extend({ tolta: z.literal(true) })]);
export type Voce = z.infer<typeof Voce>;

export const postoDi = ({ tavola, id }: PostoCopiato): string => `${tavola}/${id}`;

/** Begins on a line of its own: the one before may be broken. */
export function testoDi(voci: readonly Voce[]): string {
  return `\n${voci.map((una) => JSON.stringify(una)).join('\n')}\n`;
}

/** Undefined for a line that is empty or broken. */
export function leggiVoce(testo: string): Voce | undefined {
  if (testo === '') return undefined;
  try {
    return Voce.parse(JSON.parse(testo));
  } catch {
    return undefined;
  }
}
