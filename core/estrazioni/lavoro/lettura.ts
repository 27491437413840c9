import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import type { Famiglia, Soggetto } from '../../registro/modello.ts';

export interface PersonaLetta {
  readonly soggetto: Soggetto;
  readonly famiglia: Famiglia | null;
}

/** People in memory at a time. */
export const allaVolta = 1000;

/**
 * With two processors reading and writing at once keep both busy, and whoever is at the counter waited four times as
 * long: there one of the two goes on at a time, and then rests for as long as it took. Nobody stands waiting for a sheet.
 */
const pochiProcessori = availableParallelism() <= 2;

/**
 * Rows of a query, a batch after the other, through a cursor: flat memory, and one instant of the register from the
 * first to the last.
 * @param trx a transaction of its own, at `repeatable read`.
 */
export async function* leggiAGruppi<R>(
  trx: Kysely<Schema>,
  righe: RawBuilder<unknown>,
  quante = allaVolta,
): AsyncGenerator<readonly R[]> {
  await sql`declare estrazione no scroll cursor for ${righe}`.execute(trx);
  const prossime = async (): Promise<readonly R[]> =>
    (await sql<R>`fetch forward ${sql.raw(String(quante))} from estrazione`.execute(trx)).rows;
  let intanto: ReturnType<typeof prossime> | undefined;
  for (;;) {
    const inizio = performance.now();
    const gruppo = await (intanto ?? prossime());
    if (gruppo.length === 0) return;
    if (!pochiProcessori) {
      intanto = prossime();
      // Whoever stops half-way does not wait for them.
      intanto.catch(() => undefined);
    }
    yield gruppo;
    if (pochiProcessori) await setTimeout(performance.now() - inizio);
  }
}
