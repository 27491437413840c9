import { sql, type Kysely } from 'kysely';

/** Requests of citizens, with what came with them (workflows.md §11). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create sequence numero_richiesta_cittadino start 1000001`.execute(db);
  await sql`
    create table richiesta_cittadino (
      id bigint primary key,
      comune text not null,
      tipologia text not null check (tipologia in ('1', '2', '4', '5')),
      stato text not null check (stato in ('1', '2', '3', '4', '5', '6', '7', '10', '11', '12')),
      richiedente bigint not null,
      aperta timestamptz not null,
      scadenza date,
      proroghe integer not null default 0,
      versione integer not null,
      documento jsonb not null
    )`.execute(db);
  await sql`create index richiesta_cittadino_comune on richiesta_cittadino (comune, tipologia, aperta)`.execute(
    db,
  );
  // What is due soon is looked at every morning; what nobody moves any more is most of the table.
  await sql`
    create index richiesta_cittadino_scadenza on richiesta_cittadino (comune, scadenza)
      where scadenza is not null`.execute(db);
  await sql`create index richiesta_cittadino_richiedente on richiesta_cittadino (richiedente)`.execute(db);
  await sql`
    create table allegato_richiesta (
      richiesta bigint not null references richiesta_cittadino deferrable initially deferred,
      numero integer not null,
      tipo text not null check (tipo in ('riepilogo', 'allegato')),
      id_tipologia text not null,
      nome_file text not null,
      id_formato text not null,
      descrizione text,
      contenuto bytea not null,
      primary key (richiesta, numero)
    )`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or delete or truncate on allegato_richiesta
      for each statement execute function solo_aggiunta()`.execute(db);
}
