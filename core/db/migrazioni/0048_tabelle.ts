import { sql, type Kysely } from 'kysely';

/** Archives of the official tables that an administrator accepted, one after the other; nothing is ever taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tabelle_versione (
      versione integer primary key check (versione > 0),
      importata timestamptz not null,
      operatore text not null,
      archivio text not null,
      dal date not null,
      differenze jsonb not null
    )`.execute(db);
  await sql`
    create table tabelle_contenuto (
      versione integer not null references tabelle_versione,
      numero text not null check (numero ~ '^\\d\\d$'),
      dati jsonb not null,
      primary key (versione, numero)
    )`.execute(db);
  for (const tabella of ['tabelle_versione', 'tabelle_contenuto'])
    await sql`
      create trigger solo_aggiunta before update or delete or truncate on ${sql.table(tabella)}
        for each statement execute function solo_aggiunta()`.execute(db);
  // What each desk decodes with: whoever is behind is seen, and since when.
  await sql`
    create table tabelle_postazione (
      postazione text primary key,
      ente text not null,
      versione integer not null,
      dal timestamptz not null
    )`.execute(db);
  await sql`create index tabelle_postazione_ente on tabelle_postazione (ente)`.execute(db);
}
