import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import type { Famiglia, Soggetto } from '../../registro/modello.ts';

export interface PersonaLetta {
  readonly soggetto: Soggetto;
  readonly famiglia: Famiglia | null;
}

/** People in memory at a time; the next ones are being read meanwhile. */
export const allaVolta = 1000;

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
  let attese = prossime();
  for (;;) {
    const gruppo = await attese;
    if (gruppo.length === 0) return;
    attese = prossime();
    // Whoever stops half-way does not wait for them.
    attese.catch(() => undefined);
    yield gruppo;
  }
}
