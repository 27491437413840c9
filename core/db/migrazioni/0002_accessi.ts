import { sql, type Kysely } from 'kysely';

/** Census of bodies, operators, cards and workstations; challenges and sessions; signatures of SOAP calls already seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ente (
      codice text primary key,
      nome text not null,
      sigla_provincia text not null
    )`.execute(db);
  await sql`
    create table operatore (
      codice_fiscale text primary key check (codice_fiscale ~ '^[0-9A-Z]{16}$'),
      cognome text not null,
      nome text not null,
      ruolo text not null,
      profili text[] not null,
      ente text not null references ente,
      stato text not null check (stato in ('attivo', 'bloccato')),
      dal timestamptz not null
    )`.execute(db);
  // A revoked card or certificate never comes back (security.md §2): the trigger below holds whatever the code does.
  await sql`
    create table carta (
      impronta text primary key,
      seriale text not null,
      certificato bytea not null,
      codice_fiscale text not null references operatore,
      stato text not null check (stato in ('attiva', 'sospesa', 'revocata')),
      dal timestamptz not null,
      scadenza timestamptz not null
    )`.execute(db);
  await sql`create index carta_operatore on carta (codice_fiscale)`.execute(db);
  await sql`
    create table postazione (
      impronta text primary key,
      seriale text not null,
      id_postazione text not null check (id_postazione ~ '^[0-9]{6}-(CO|PC|PR|MI)-[0-9]{4}$'),
      ente text not null references ente,
      stato text not null check (stato in ('attiva', 'bloccata', 'revocata')),
      dal timestamptz not null,
      scadenza timestamptz not null
    )`.execute(db);
  await sql`create index postazione_id on postazione (id_postazione)`.execute(db);
  await sql`
    create function revoca_definitiva() returns trigger language plpgsql as $$
    begin
      raise exception 'a revoked certificate cannot be changed' using errcode = 'check_violation';
    end $$`.execute(db);
  await sql`
    create trigger carta_revocata before update on carta
      for each row when (old.stato = 'revocata') execute function revoca_definitiva()`.execute(db);
  await sql`
    create trigger postazione_revocata before update on postazione
      for each row when (old.stato = 'revocata') execute function revoca_definitiva()`.execute(db);
  await sql`
    create table sessione (
      hash bytea primary key,
      postazione text not null references postazione,
      carta text not null references carta,
      codice_fiscale text not null references operatore,
      aperta timestamptz not null,
      ultimo_uso timestamptz not null,
      scadenza timestamptz not null,
      chiusa timestamptz
    )`.execute(db);
  await sql`create index sessione_scadenza on sessione (scadenza)`.execute(db);
  // Lost in a crash without harm: a challenge is asked again, and a timestamp lives five minutes.
  await sql`
    create unlogged table sfida (
      hash bytea primary key,
      postazione text not null,
      istante timestamptz not null,
      scadenza timestamptz not null
    )`.execute(db);
  await sql`
    create unlogged table firma_vista (
      hash bytea primary key,
      scadenza timestamptz not null
    )`.execute(db);
}
