import { sql, type Kysely } from 'kysely';

/** What municipalities are told of what others did, numbered one by one for each of them (services.md §1.6, N000). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table notifica_numero (comune text primary key, ultimo bigint not null)`.execute(db);
  await sql`
    create table notifica (
      comune text not null,
      progressivo bigint not null,
      tipo text not null check (tipo in ('N010', 'N015')),
      soggetto bigint not null,
      operazione bigint not null references operazione deferrable initially deferred,
      documento jsonb not null,
      istante timestamptz not null,
      stato text not null default '7' check (stato in ('7', '8')),
      primary key (comune, progressivo)
    )`.execute(db);
  // What waits is little beside what was.
  await sql`create index notifica_in_attesa on notifica (comune, progressivo) where stato = '7'`.execute(db);
}
