import { sql, type Kysely } from 'kysely';

/** Proposals of the digital civil registry, each once per comune, and the registration that quotes their deed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table predisposizione (
      id bigint generated always as identity primary key,
      comune text not null,
      id_notifica text not null,
      tipo text not null,
      id_ansc text,
      documento jsonb not null,
      ricevuta timestamptz not null,
      stato text not null check (stato in ('da-lavorare', 'discordante', 'senza-seguito')),
      nota text,
      operazione bigint references operazione deferrable initially deferred,
      unique (comune, id_notifica)
    )`.execute(db);
  await sql`create index predisposizione_ansc on predisposizione (comune, id_ansc)`.execute(db);
}
