import { sql, type Kysely } from 'kysely';

/** What an office keeps beside the requests of citizens: who follows them, notes, reminders, what answers them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table richiesta_cittadino
      add column registrazione bigint,
      add column assegnata text,
      add column promemoria date,
      add column promemoria_testo text`.execute(db);
  await sql`
    create table nota_richiesta (
      id bigint generated always as identity primary key,
      richiesta bigint not null references richiesta_cittadino,
      istante timestamptz not null,
      operatore text not null,
      testo text not null
    )`.execute(db);
  await sql`create index nota_richiesta_di on nota_richiesta (richiesta, id)`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or delete or truncate on nota_richiesta
      for each statement execute function solo_aggiunta()`.execute(db);
  // The inbox is read from the nearest term on, the archive from the latest closed back.
  await sql`
    create index richiesta_cittadino_da_fare on richiesta_cittadino (comune, scadenza, id)
      where scadenza is not null`.execute(db);
  await sql`
    create index richiesta_cittadino_archivio on richiesta_cittadino (comune, id desc)
      where scadenza is null and stato <> '1'`.execute(db);
  // Counts of the office, without a look at the documents.
  await sql`
    create index richiesta_cittadino_conti on richiesta_cittadino (comune, tipologia, stato)
      include (scadenza, aperta, assegnata, promemoria, registrazione)`.execute(db);
  await sql`
    create index richiesta_cittadino_registrazione on richiesta_cittadino (registrazione)
      where registrazione is not null`.execute(db);
}
