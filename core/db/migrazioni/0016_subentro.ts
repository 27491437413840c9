import { sql, type Kysely } from 'kysely';

/** Plans of entry, files that were sent and how far each one came, municipal numbers in use, anomalies. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table subentro_piano (
      comune text primary key,
      inizio date not null,
      fine date not null check (fine >= inizio),
      invii integer not null,
      pec text
    )`.execute(db);
  await sql`
    create table subentro_file (
      nome text primary key,
      comune text not null,
      tipo text not null check (tipo in ('APR', 'AIRE')),
      fornitura integer not null,
      progressivo integer not null,
      totale integer not null,
      impronta bytea not null,
      stato text not null check (stato in ('in corso', 'OK')),
      righe integer not null,
      contati jsonb not null,
      caricati jsonb not null,
      operazione bigint not null references operazione
    )`.execute(db);
  // The same number may have been given twice: the second family is told (EF003), and is let in all the same.
  await sql`
    create table subentro_scheda (
      comune text not null,
      numero text not null,
      famiglia bigint not null references famiglia deferrable initially deferred,
      primary key (comune, numero)
    )`.execute(db);
  await sql`
    create table subentro_anomalia (
      file text not null references subentro_file,
      riga integer not null,
      posto integer not null,
      codice text not null,
      gravita text not null check (gravita in ('E', 'W')),
      campo text not null,
      soggetto text,
      primary key (file, riga, posto)
    )`.execute(db);
}
