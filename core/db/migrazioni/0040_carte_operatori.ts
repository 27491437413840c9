import { sql, type Kysely } from 'kysely';

/** Lots of blanks, cards with their life, requests and deliveries (contract/regole/carte-operatore.ts). */
async function tabelle(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lotto_carte (
      id text primary key,
      prefettura text not null references ente (codice),
      prefisso text not null check (prefisso ~ '^[A-Z]{2}$'),
      dal integer not null check (dal > 0),
      al integer not null check (al >= dal),
      ricevuto date not null,
      fornitore text not null,
      operatore text not null,
      istante timestamptz not null
    )`.execute(db);
  await sql`
    create table richiesta_carta (
      id bigint generated always as identity primary key,
      ente text not null references ente (codice),
      codice_fiscale text not null references operatore,
      motivo text not null,
      email text not null,
      stato text not null check (stato in ('in-attesa', 'in-lavorazione', 'evasa', 'annullata')),
      operatore text not null,
      istante timestamptz not null
    )`.execute(db);
  // One card at a time for each person.
  await sql`
    create unique index richiesta_carta_aperta on richiesta_carta (codice_fiscale)
      where stato in ('in-attesa', 'in-lavorazione')`.execute(db);
  await sql`
    create table consegna_carte (
      numero text primary key,
      prefettura text not null references ente (codice),
      ente text not null references ente (codice),
      ritira text not null references operatore,
      documento text not null,
      operatore text not null,
      istante timestamptz not null
    )`.execute(db);
  await sql`
    create table carta_utente (
      seriale text primary key check (seriale ~ '^[A-Z]{2}[0-9]{7}$'),
      lotto text references lotto_carte,
      stato text not null check (stato in ('vergine', 'assegnata', 'personalizzata', 'controllata', 'consegnata', 'registrata', 'rilasciata',
        'in-uso', 'sospesa', 'smarrita', 'sostituita', 'revocata', 'difettosa')),
      dal timestamptz not null,
      richiesta bigint references richiesta_carta,
      codice_fiscale text references operatore,
      ente text references ente (codice),
      guid bytea,
      sfida bytea,
      certificato bytea,
      impronta text,
      scadenza timestamptz,
      consegna text references consegna_carte,
      nota text
    )`.execute(db);
  await sql`create unique index carta_utente_impronta on carta_utente (impronta)`.execute(db);
  await sql`create index carta_utente_ente on carta_utente (ente)`.execute(db);
  await sql`create index carta_utente_lotto on carta_utente (lotto)`.execute(db);
  await sql`create sequence carta_adottata`.execute(db);
  await sql`
    create table evento_carta (
      id bigint generated always as identity primary key,
      seriale text not null references carta_utente,
      atto text not null,
      da text not null,
      a text not null,
      operatore text not null,
      id_postazione text not null,
      nota text,
      istante timestamptz not null
    )`.execute(db);
  await sql`create index evento_carta_seriale on evento_carta (seriale)`.execute(db);
}

/** Second halves of PIN and PUK, closed with the key of the core, and how their e-mail is going. */
async function codici(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table codici_carta (
      seriale text primary key references carta_utente,
      chiusi bytea,
      istante timestamptz not null
    )`.execute(db);
  await sql`
    create table posta_carta (
      id bigint generated always as identity primary key,
      seriale text not null references carta_utente,
      destinatario text not null,
      stato text not null check (stato in ('in-coda', 'inviata', 'ferma')),
      tentativi integer not null default 0,
      prossimo timestamptz not null,
      causa text,
      istante timestamptz not null
    )`.execute(db);
  await sql`create index posta_carta_coda on posta_carta (prossimo) where stato = 'in-coda'`.execute(db);
}

/** What holds whichever part of the core acts: a card that enters is in use, and what the census says of it is so. */
async function automatismi(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function carta_primo_uso() returns trigger language plpgsql as $$
    declare quale text;
    begin
      update carta_utente set stato = 'in-uso', dal = new.aperta
        where impronta = new.carta and stato = 'rilasciata' returning seriale into quale;
      if quale is not null then
        insert into evento_carta (seriale, atto, da, a, operatore, id_postazione, istante)
          select quale, 'usa', 'rilasciata', 'in-uso', new.codice_fiscale, p.id_postazione, new.aperta
          from postazione p where p.impronta = new.postazione;
        update codici_carta set chiusi = null, istante = new.aperta where seriale = quale;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger sessione_primo_uso after insert on sessione
      for each row execute function carta_primo_uso()`.execute(db);
  await sql`
    create function carta_come_censita() returns trigger language plpgsql as $$
    begin
      update carta_utente set dal = new.dal, stato =
          case new.stato when 'sospesa' then 'sospesa' when 'revocata' then 'revocata' else 'in-uso' end
        where impronta = new.impronta and stato in ('rilasciata', 'in-uso', 'sospesa')
          and stato <> case new.stato when 'sospesa' then 'sospesa' when 'revocata' then 'revocata' else 'in-uso' end
          and not (new.stato = 'attiva' and stato = 'rilasciata');
      return null;
    end $$`.execute(db);
  await sql`
    create trigger carta_seguita after update of stato on carta
      for each row execute function carta_come_censita()`.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await tabelle(db);
  await codici(db);
  await automatismi(db);
}
