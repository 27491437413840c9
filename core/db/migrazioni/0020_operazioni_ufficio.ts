import { sql, type Kysely } from 'kysely';

/** An office reads its own registrations from the latest, by pages: a small municipality must not walk past all others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index operazione_ufficio on operazione (cod_mittente, id desc)`.execute(db);
}
