import { sql, type Kysely } from 'kysely';

/** The password of a day, for who has no card: only a digest of it is kept, with the tries that are left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table password_giornaliera (
      id bigint generated always as identity primary key,
      codice_fiscale text not null references operatore,
      ente text not null references ente,
      giorno date not null,
      sale bytea not null,
      digesto bytea not null,
      rilasciata_da text not null,
      rilasciata timestamptz not null,
      scade timestamptz not null,
      tentativi smallint not null default 5 check (tentativi >= 0),
      chiusa timestamptz,
      check (rilasciata_da <> codice_fiscale)
    )`.execute(db);
  await sql`
    create unique index password_giornaliera_viva on password_giornaliera (codice_fiscale)
      where chiusa is null`.execute(db);
  await sql`
    alter table sessione
      alter column carta drop not null,
      add column password bigint references password_giornaliera,
      add constraint sessione_con_che_cosa check (num_nonnulls(carta, password) = 1)`.execute(db);
}
