import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** What whoever works on a request holds until the end, as a number. @param id of it, in SQL. */
export const serratura = (id: RawBuilder<unknown>): RawBuilder<number> =>
  sql`hashtextextended('elaborazione/' || ${id}, 0)`;

/**
 * Puts back among those that wait the requests begun that nobody is at any more: whoever works on one holds its lock, and
 * the database lets it go when a process dies, however it dies. @returns which they were.
 */
export async function abbandonate(db: Kysely<Schema>): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    // Materialised: the lock of one that is not begun is not to be touched.
    const { rows } = await sql<{ id: string }>`
      with corso as materialized (select id from elaborazione where stato = 'corso' order by id)
      update elaborazione set stato = 'attesa', accodata = false
      from (select id from corso where pg_try_advisory_xact_lock(${serratura(sql`id`)})) libere
      where elaborazione.id = libere.id and stato = 'corso' returning elaborazione.id::text as id`.execute(
      trx,
    );
    return rows.map(({ id }) => id);
  });
}
