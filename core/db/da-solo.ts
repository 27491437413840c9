import { sql, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * One process at a time on this database, the others wait: several cores may start together on one that is still to be
 * made. What is done meanwhile goes by another connection of the same pool.
 */
export async function daSolo<T>(db: Kysely<Schema>, fai: () => Promise<T>): Promise<T> {
  return db.connection().execute(async (serratura) => {
    await sql`select pg_advisory_lock(hashtextextended('sportello.schema', 0))`.execute(serratura);
    try {
      return await fai();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('sportello.schema', 0))`.execute(serratura);
    }
  });
}
