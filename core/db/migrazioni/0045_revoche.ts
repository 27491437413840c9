import { sql, type Kysely } from 'kysely';

/** Who asks about a certificate names it by its serial, in either case of its letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index carta_seriale on carta (lower(seriale))`.execute(db);
  await sql`create index postazione_seriale on postazione (lower(seriale))`.execute(db);
}
