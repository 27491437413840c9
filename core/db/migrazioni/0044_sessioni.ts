import { sql, type Kysely } from 'kysely';

/**
 * One session at a time for each card, sessions that can be listed and ended by name, and the PIN asked again for an act:
 * what it confirms, and until when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sessione
      add column id uuid not null default gen_random_uuid() unique,
      add column indirizzo text,
      add column fine text check (fine in ('altra-postazione', 'chiusa')),
      add column fine_da text`.execute(db);
  // Those open at the moment of the change are opened again by the desks, by themselves.
  await sql`update sessione set chiusa = now() where chiusa is null`.execute(db);
  await sql`create unique index sessione_della_carta on sessione (carta) where chiusa is null`.execute(db);
  await sql`create index sessione_postazione on sessione (postazione) where chiusa is null`.execute(db);
  await sql`alter table sfida add column atto text`.execute(db);
  await sql`
    create table conferma (
      sessione bytea not null references sessione,
      atto text not null,
      data timestamptz not null,
      fino timestamptz not null,
      primary key (sessione, atto)
    )`.execute(db);
}
