import { sql, type Kysely } from 'kysely';

/** Roles and profiles become appointments, each with its days: what somebody may do is counted for a day. */
async function incarichi(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table incarico (
      id bigint generated always as identity primary key,
      codice_fiscale text not null references operatore,
      genere text not null check (genere in ('ruolo', 'profilo')),
      valore text not null,
      dal date not null,
      al date check (al >= dal),
      nominato_da text,
      nominato timestamptz not null,
      revocato timestamptz,
      revocato_da text,
      check ((revocato is null) = (revocato_da is null))
    )`.execute(db);
  await sql`create index incarico_operatore on incarico (codice_fiscale)`.execute(db);
  await sql`
    insert into incarico (codice_fiscale, genere, valore, dal, nominato)
      select codice_fiscale, 'ruolo', ruolo, least(dal::date, current_date), dal from operatore
      union all
      select codice_fiscale, 'profilo', unnest(profili), least(dal::date, current_date), dal from operatore`.execute(
    db,
  );
  await sql`alter table operatore drop column ruolo, drop column profili`.execute(db);
  // Without a role in force somebody is an operator, whom no profile lets do anything.
  await sql`
    create function incarichi_al(chi text, giorno date) returns table (ruolo text, profili text[])
    language sql stable begin atomic
      select
        coalesce((select valore from incarico
          where codice_fiscale = chi and genere = 'ruolo' and revocato is null
            and dal <= giorno and (al is null or al >= giorno)
          order by dal desc, id desc limit 1), 'operatore'),
        coalesce((select array_agg(distinct valore order by valore) from incarico
          where codice_fiscale = chi and genere = 'profilo' and revocato is null
            and dal <= giorno and (al is null or al >= giorno)), '{}');
    end`.execute(db);
}

/** Who leaves, who is deleted for ever, and by whose two hands. */
async function utenti(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table operatore
      add column email text,
      add column finisce date,
      drop constraint operatore_stato_check,
      add constraint operatore_stato_check check (stato in ('attivo', 'bloccato', 'eliminato'))`.execute(db);
  await sql`
    create function eliminato_per_sempre() returns trigger language plpgsql as $$
    begin
      raise exception 'a deleted operator cannot be changed' using errcode = 'check_violation';
    end $$`.execute(db);
  await sql`
    create trigger operatore_eliminato before update on operatore
      for each row when (old.stato = 'eliminato') execute function eliminato_per_sempre()`.execute(db);
  await sql`
    create table eliminazione (
      id bigint generated always as identity primary key,
      codice_fiscale text not null references operatore,
      motivo text not null,
      chiesta_da text not null,
      chiesta timestamptz not null,
      ritirata timestamptz,
      confermata_da text check (confermata_da <> chiesta_da),
      confermata timestamptz
    )`.execute(db);
  await sql`
    create unique index eliminazione_aperta on eliminazione (codice_fiscale)
      where ritirata is null and confermata is null`.execute(db);
}

/** Of the bodies, where they are. */
async function enti(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table ente
      add column genere text not null default 'comune'
        check (genere in ('comune', 'prefettura', 'ministero', 'altro')),
      add column indirizzo text,
      add column telefono text,
      add column pec text`.execute(db);
  await sql`
    update ente set genere = case when codice ~ '^(0[0-9]{2}|1[01][0-9])[0-9]{3}$' then 'comune' else 'altro' end`.execute(
    db,
  );
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await incarichi(db);
  await utenti(db);
  await enti(db);
}
