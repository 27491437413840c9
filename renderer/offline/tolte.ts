import type { Table } from 'dexie';
import { nuovaScritta, type Riga, type Tolta } from './base-dati.ts';

/**
 * Takes records away and, where a copy is kept, notes it in the same write: between the two there is no power cut.
 * @param tolte where it is noted; none for what has no copy.
 */
export async function togliRighe(
  tavola: Table<Riga, string>,
  ids: readonly string[],
  tolte?: Table<Tolta, string>,
): Promise<void> {
  // Nothing to take away costs a wait of the disk all the same.
  if (ids.length === 0) return;
  if (!tolte) return tavola.bulkDelete([...ids]);
  await tavola.db.transaction('rw', tavola, tolte, async () => {
    const righe = await tavola.bulkGet([...ids]);
    await tolte.bulkPut(
      ids.map((id, i) => ({ id: `${tavola.name}/${id}`, scritta: nuovaScritta(righe[i]?.scritta) })),
    );
    await tavola.bulkDelete([...ids]);
  });
}
