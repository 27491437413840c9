import { sql, type Kysely } from 'kysely';

/** What a municipality sets of itself: every change is a row, the last of each section holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cambio_comune (
      id bigint generated always as identity primary key,
      comune text not null,
      sezione text not null,
      valore jsonb,
      operatore text not null,
      istante timestamptz not null
    )`.execute(db);
  await sql`create index cambio_comune_ultimo on cambio_comune (comune, sezione, id desc)`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or delete or truncate on cambio_comune
      for each statement execute function solo_aggiunta()`.execute(db);
}
