import type { RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import { daBase64 } from '../base64.ts';
import type { BaseDati, Riga } from './base-dati.ts';
import type { Cassetti } from './copia.ts';
import { chiave } from './pacchi.ts';

function aRiga({ id, tempo, scritta, iv, dati }: RigaCopiata): Riga {
  return { id, tempo, scritta, busta: { iv: daBase64(iv), dati: daBase64(dati).buffer } };
}

/**
 * Takes from the copy what the browser has lost, has as it was before, or cannot open any more: a browser that was killed
 * while it wrote may lose the end of what it had written, or everything. What was taken away here stays away, though the
 * copy was not told; with a whole database also that is lost, and a draft thrown away in that very instant comes back.
 * @param copiate all that the copy has.
 * @returns how many.
 */
export async function ritrova(
  dati: BaseDati,
  cassetti: Cassetti,
  copiate: readonly RigaCopiata[],
): Promise<number> {
  const tolte = new Map((await dati.tolte.toArray()).map(({ id, scritta }) => [id, scritta]));
  let quante = 0;
  for (const tavola of ['bozze', 'uscita'] as const) {
    const sue = copiate.filter((una) => una.tavola === tavola).map(aRiga);
    if (sue.length > 0)
      quante += await cassetti[tavola].riprendi(sue, (id) => tolte.get(chiave({ tavola, id })));
  }
  for (const una of copiate) if (una.scritta <= (tolte.get(chiave(una)) ?? -1)) tolte.delete(chiave(una));
  // Of these the copy has nothing older: it was told already.
  if (tolte.size > 0) await dati.tolte.bulkDelete([...tolte.keys()]);
  return quante;
}
