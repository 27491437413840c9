import { sql, type Kysely } from 'kysely';

/**
 * What whoever asked for a paper card declared, and on what proof: kept with the number of the blank, for as long as the
 * card. Before the card is issued it may be asked again; after, it never changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table domanda_carta (
      serie text not null,
      numero integer not null,
      comune text not null,
      soggetto bigint not null,
      giorno date not null,
      domanda jsonb not null,
      operatore text not null,
      id_postazione text not null,
      istante timestamptz not null,
      primary key (serie, numero),
      foreign key (serie, numero) references modulo_carta
    )`.execute(db);
  await sql`create index domanda_carta_soggetto on domanda_carta (soggetto)`.execute(db);
  await sql`
    create function domanda_ferma() returns trigger language plpgsql as $$
    begin
      if exists (select from carta_emessa c where c.serie = old.serie and c.numero = old.numero) then
        raise exception 'the request of an issued card never changes' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger domanda_ferma before update on domanda_carta
      for each row execute function domanda_ferma()`.execute(db);
}
