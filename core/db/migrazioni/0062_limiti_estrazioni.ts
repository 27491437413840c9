import { sql, type Kysely } from 'kysely';

/** How many extractions a body may ask for in a day, from when: every decision is a row, the last of a day holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table limite_estrazioni (
      id bigint generated always as identity primary key,
      ente text not null,
      dal date not null,
      al_giorno int not null check (al_giorno between 0 and 10000),
      deciso_da text not null,
      istante timestamptz not null
    )`.execute(db);
  await sql`create index limite_estrazioni_ente on limite_estrazioni (ente, dal desc, id desc)`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or delete or truncate on limite_estrazioni
      for each statement execute function solo_aggiunta()`.execute(db);
}
