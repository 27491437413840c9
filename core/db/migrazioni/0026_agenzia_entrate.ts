import { sql, type Kysely } from 'kysely';

/** What the Agenzia delle Entrate is asked about a person, born with the registration that causes it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table richiesta_agenzia (
      id bigint generated always as identity primary key,
      soggetto bigint not null references soggetto deferrable initially deferred,
      comune text not null,
      tipo text not null check (tipo in
        ('validazione', 'attribuzione', 'omocodia', 'variazione', 'rettifica', 'collegamento')),
      stato text not null default 'attesa' check (stato in ('attesa', 'accolta', 'respinta')),
      prima jsonb,
      nuovo text,
      operatore text not null,
      causa bigint references operazione deferrable initially deferred,
      chiesta timestamptz not null,
      tentativi integer not null default 0,
      prossimo timestamptz not null,
      guasto text,
      codice text,
      codice_fiscale text,
      conclusa timestamptz,
      operazione bigint references operazione deferrable initially deferred
    )`.execute(db);
  // One question at a time about a person: what is asked is read from the record when it leaves.
  await sql`create unique index richiesta_agenzia_aperta on richiesta_agenzia (soggetto) where stato = 'attesa'`.execute(
    db,
  );
  await sql`create index richiesta_agenzia_da_fare on richiesta_agenzia (prossimo) where stato = 'attesa'`.execute(
    db,
  );
  await sql`create index richiesta_agenzia_soggetto on richiesta_agenzia (soggetto, id)`.execute(db);
  // A column of its own, so that a change of the record that leaves it alone touches no index. Few beside the residents.
  await sql`
    alter table soggetto add column cf_non_validato boolean not null generated always as
      ((documento #>> '{dati,generalita,codiceFiscale,validitaCF}') is distinct from '1') stored`.execute(db);
  await sql`
    create index soggetto_non_validato on soggetto (comune, id)
    where cf_non_validato and stato in ('residente', 'aire')`.execute(db);
}
