import { sql, type Kysely } from 'kysely';

/** What the card signed when an act was confirmed (docs/decisions/0060): evidence, written once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table firma_atto (
      operazione bigint primary key references operazione,
      dichiarazione text not null,
      testo text not null,
      certificato bytea not null,
      algoritmo text not null,
      firma bytea not null
    )`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or delete or truncate on firma_atto
      for each statement execute function solo_aggiunta()`.execute(db);
}
