import { sql, type Kysely } from 'kysely';

/** Requests that are worked on later. Only the state and the progress of one ever change. */
async function elaborazioni(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table elaborazione (
      id bigint primary key references operazione deferrable initially deferred,
      comune text not null,
      codice text not null,
      stato text not null
        check (stato in ('attesa', 'corso', 'pronta', 'fallita', 'annullata', 'scaduta')),
      formato text not null check (formato in ('csv', 'xml')),
      criteri jsonb not null,
      operatore text not null,
      id_postazione text not null,
      canale text not null,
      chiesta timestamptz not null,
      accodata boolean not null default false,
      iniziata timestamptz,
      conclusa timestamptz,
      fatte integer not null default 0,
      totale integer,
      scade timestamptz
    )`.execute(db);
  await sql`create index elaborazione_comune on elaborazione (comune, id desc)`.execute(db);
  // EN179, also of two that arrive in the same instant.
  await sql`
    create unique index elaborazione_pendente on elaborazione (comune, codice)
      where stato in ('attesa', 'corso')`.execute(db);
  await sql`create index elaborazione_da_accodare on elaborazione (id) where not accodata`.execute(db);
  await sql`create index elaborazione_scade on elaborazione (scade) where stato = 'pronta'`.execute(db);
}

/** Results, in pieces that are encrypted one by one under a key of the file, itself wrapped by that of the core. */
async function elaborati(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table elaborato (
      id bigint primary key,
      elaborazione bigint not null references elaborazione deferrable initially deferred,
      progressivo integer not null,
      righe integer not null,
      byte bigint not null,
      sha256 bytea not null,
      chiave bytea not null,
      unique (elaborazione, progressivo)
    )`.execute(db);
  await sql`
    create table elaborato_parte (
      elaborato bigint not null references elaborato on delete cascade deferrable initially deferred,
      numero integer not null,
      dati bytea not null,
      primary key (elaborato, numero)
    )`.execute(db);
  // Encrypted already, it does not compress.
  await sql`alter table elaborato_parte alter column dati set storage external`.execute(db);
}

/** The asynchronous requests (services.md §5) and their results. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await elaborazioni(db);
  await elaborati(db);
}
