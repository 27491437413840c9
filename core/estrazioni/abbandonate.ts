import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/**
 * Requests begun that nobody is at any more: whoever works on one holds its lock, and the database lets it go when a
 * process dies, however it dies.
 */
export async function abbandonate(db: Kysely<Schema>): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    // Materialised: the lock of one that is not begun is not to be touched.
    const { rows } = await sql<{ id: string }>`
      with corso as materialized (select id from elaborazione where stato = 'corso' order by id)
      select id::text as id from corso
      where pg_try_advisory_xact_lock(hashtextextended('elaborazione/' || id, 0))`.execute(trx);
    return rows.map(({ id }) => id);
  });
}
