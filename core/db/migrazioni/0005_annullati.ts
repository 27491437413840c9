import { sql, type Kysely } from 'kysely';

/** A record whose registration was annulled stays, with its history, in a state that no search finds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table soggetto
      drop constraint soggetto_stato_check,
      add constraint soggetto_stato_check
        check (stato in ('residente', 'aire', 'cancellato', 'deceduto', 'annullato'))`.execute(db);
}
