import { sql, type Kysely } from 'kysely';

/** Where the notifications of a municipality are brought, and how that is going. One row for each that wants them. */
async function recapito(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table recapito (
      comune text primary key references ente (codice),
      url text not null,
      certificato text not null,
      ancore text,
      attivo boolean not null,
      integrata boolean not null,
      insieme integer not null default 1 check (insieme between 1 and 16),
      stato text not null default 'attesa' check (stato in ('attesa', 'riprova', 'fermo')),
      tentativi integer not null default 0,
      prossimo timestamptz not null,
      dal timestamptz,
      causa text,
      ultima timestamptz
    )`.execute(db);
}

/** Notifications of every kind (services.md §15), also of what is about nobody in particular. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table notifica drop constraint notifica_tipo_check`.execute(db);
  await sql`
    alter table notifica add constraint notifica_tipo_check
      check (tipo in ('N010', 'N014', 'N015', 'N030', 'N031', 'N032', 'NRIS'))`.execute(db);
  await sql`alter table notifica alter column soggetto drop not null`.execute(db);
  await sql`alter table notifica add column soggetti bigint[] not null default '{}'`.execute(db);
  await recapito(db);
}
