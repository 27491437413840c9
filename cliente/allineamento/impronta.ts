import { createHash } from 'node:crypto';
import { canonica, type Copia } from '#contract/allineamento/copia.ts';

/** SHA-256 of a record, the same wherever it is computed. */
export function improntaDi(copia: Copia): Buffer {
  return createHash('sha256').update(canonica(copia)).digest();
}

/** Of many records, in order of idSchedaSoggettoANPR (decimal): two sets are equal when this is. */
export function improntaInsieme(persone: ReadonlyMap<string, Uint8Array>): Buffer {
  const somma = createHash('sha256');
  const ids = [...persone.keys()].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  for (const id of ids) somma.update(`${id} ${Buffer.from(persone.get(id) ?? []).toString('hex')}\n`);
  return somma.digest();
}
