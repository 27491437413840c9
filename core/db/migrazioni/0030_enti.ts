import { sql, type Kysely } from 'kysely';

/** What each body other than municipalities may ask of the register, use by use (services.md E000, `casoUso`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table uso_ente (
      ente text not null,
      codice text not null check (codice ~ '^[0-9A-Za-z]{1,16}$'),
      descrizione text not null check (descrizione <> ''),
      sezioni text[] not null,
      modi text[] not null check (modi <@ array['consultazione', 'verifica', 'estrazione']),
      dal date not null,
      al date check (al >= dal),
      primary key (ente, codice)
    )`.execute(db);
}
