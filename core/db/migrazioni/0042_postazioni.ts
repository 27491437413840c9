import { sql, type Kysely } from 'kysely';

/**
 * The census of workstations: one row each, whatever certificates it had; until now there were only these. A deleted one
 * keeps its row, so that its number is never given again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table postazione_censita (
      id_postazione text primary key check (id_postazione ~ '^[0-9]{6}-(CO|PC|PR|MI)-[0-9]{4}$'),
      ente text not null references ente,
      responsabile text not null,
      descrizione text not null,
      stato text not null check (stato in ('da-installare', 'attiva', 'bloccata', 'eliminata')),
      dal timestamptz not null,
      vista timestamptz,
      programma jsonb,
      rinnovo_chiesto timestamptz
    )`.execute(db);
  await sql`create index postazione_censita_ente on postazione_censita (ente)`.execute(db);
  await sql`
    create trigger postazione_eliminata before update on postazione_censita
      for each row when (old.stato = 'eliminata') execute function revoca_definitiva()`.execute(db);
  await sql`
    insert into postazione_censita (id_postazione, ente, responsabile, descrizione, stato, dal)
      select distinct on (id_postazione) id_postazione, ente, '', '',
        case stato when 'revocata' then 'da-installare' else stato end, dal
      from postazione order by id_postazione, (stato = 'revocata'), dal desc`.execute(db);
  // The old certificate serves until the new one has been used: then it is revoked (decision 0042).
  await sql`alter table postazione add column sostituisce text`.execute(db);
  await sql`alter table postazione add column primo_uso timestamptz`.execute(db);
  await sql`update postazione set primo_uso = dal where stato <> 'revocata'`.execute(db);
  await sql`
    create table postazione_codice (
      etichetta text primary key,
      impronta bytea not null,
      id_postazione text not null references postazione_censita,
      chiesto_da text not null,
      scadenza timestamptz not null,
      tentativi integer not null default 0
    )`.execute(db);
}
