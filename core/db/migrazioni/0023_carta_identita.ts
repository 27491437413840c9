import { sql, type Kysely } from 'kysely';

/** Blanks of the paper card, one row each and for ever: a number that has left the stock never comes back to it. */
async function moduli(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table modulo_carta (
      serie text not null check (serie ~ '^[A-Z]{2}$'),
      numero integer not null check (numero between 0 and 9999999),
      comune text not null,
      stato text not null check (stato in ('magazzino', 'assegnato', 'usato', 'rovinato', 'rubato')),
      postazione text,
      operazione bigint references operazione deferrable initially deferred,
      primary key (serie, numero),
      check ((stato = 'assegnato') <= (postazione is not null)),
      check ((stato = 'usato') = (operazione is not null))
    )`.execute(db);
  await sql`create index modulo_carta_comune on modulo_carta (comune, serie, numero)`.execute(db);
  await sql`
    create function modulo_fermo() returns trigger language plpgsql as $$
    begin
      if old.stato in ('usato', 'rovinato', 'rubato')
        or (new.serie, new.numero, new.comune) is distinct from (old.serie, old.numero, old.comune)
      then
        raise exception 'a blank that has left the stock never comes back' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger modulo_fermo before update on modulo_carta
      for each row execute function modulo_fermo()`.execute(db);
}

/** What happened to ranges of blanks: the register that the office shows to whoever checks the stock. */
async function eventi(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table evento_modulo (
      id bigint generated always as identity primary key,
      comune text not null,
      tipo text not null
        check (tipo in ('carico', 'assegnazione', 'resa', 'rilascio', 'rovina', 'furto', 'riscontro')),
      serie text not null,
      dal integer not null,
      al integer not null check (al >= dal),
      postazione text,
      nota text,
      operatore text not null,
      id_postazione text not null,
      istante timestamptz not null
    )`.execute(db);
  await sql`create index evento_modulo_comune on evento_modulo (comune, id desc)`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or delete or truncate on evento_modulo
      for each statement execute function solo_aggiunta()`.execute(db);
}

/** Cards issued on a blank of the stock, each with the registration that communicated it. */
async function carte(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table carta_emessa (
      serie text not null,
      numero integer not null,
      comune text not null,
      soggetto bigint not null,
      rilascio date not null,
      scadenza date,
      interdizione_espatrio boolean not null,
      precedente jsonb,
      operazione bigint not null references operazione deferrable initially deferred,
      operatore text not null,
      emessa timestamptz not null,
      annullata date,
      sorte text check (sorte in ('smarrita', 'rubata')),
      denuncia text,
      primary key (serie, numero),
      foreign key (serie, numero) references modulo_carta,
      check ((sorte is null) = (denuncia is null))
    )`.execute(db);
  await sql`create index carta_emessa_scadenza on carta_emessa (comune, scadenza)`.execute(db);
  await sql`create index carta_emessa_soggetto on carta_emessa (soggetto)`.execute(db);
}

/** The paper identity card: stock of blanks, its events, cards issued. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await moduli(db);
  await eventi(db);
  await carte(db);
}
