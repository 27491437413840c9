import { sql, type Kysely } from 'kysely';

/** An annulment for one person alone: the operation stays in force for the others, and each comes back only once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table operazione
      add column annulla_in_parte bigint references operazione,
      add column ripristinato bigint,
      add check ((annulla_in_parte is null) = (ripristinato is null)),
      add check (annulla is null or annulla_in_parte is null),
      add unique (annulla_in_parte, ripristinato)`.execute(db);
}
