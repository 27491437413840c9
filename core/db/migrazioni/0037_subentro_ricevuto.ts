import { sql, type Kysely } from 'kysely';

/** Files of subentro that came with S001, encrypted in pieces until they are in, and gone afterwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table subentro_ricevuto (
      id bigint primary key references operazione deferrable initially deferred,
      nome text not null,
      byte bigint not null,
      chiave bytea not null
    )`.execute(db);
  await sql`
    create table subentro_ricevuto_parte (
      ricevuto bigint not null references subentro_ricevuto on delete cascade deferrable initially deferred,
      numero integer not null,
      dati bytea not null,
      primary key (ricevuto, numero)
    )`.execute(db);
  // Encrypted already, it does not compress.
  await sql`alter table subentro_ricevuto_parte alter column dati set storage external`.execute(db);
}
