import { sql, type Kysely } from 'kysely';

/**
 * A municipality is loaded by one operation that made all the versions there are; every other made a few. Without being
 * told, the planner expects each to have made a million, and walks the whole history for every annulment.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const tabella of ['versione_soggetto', 'versione_famiglia'])
    await sql`alter table ${sql.table(tabella)} alter column operazione set (n_distinct = -0.5)`.execute(db);
}
