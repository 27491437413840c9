import { sql, type Kysely } from 'kysely';

/** Requests of consulates to the municipalities that keep AIRE (services.md C002, C003). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table richiesta_consolato (
      id bigint primary key,
      tipo text not null check (tipo in ('allineamento', 'codice-fiscale')),
      mittente text not null,
      comune text not null,
      soggetto bigint not null,
      aperta timestamptz not null,
      chiusa timestamptz check (chiusa >= aperta),
      documento jsonb not null
    )`.execute(db);
  await sql`create index richiesta_consolato_comune on richiesta_consolato (comune, aperta)`.execute(db);
  // Two consulates may ask of one person; one consulate asks the same thing once at a time.
  await sql`
    create unique index richiesta_consolato_aperta on richiesta_consolato (soggetto, mittente, tipo)
      where chiusa is null`.execute(db);
}
