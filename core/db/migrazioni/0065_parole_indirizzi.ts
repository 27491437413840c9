import { sql, type Kysely } from 'kysely';

/** Words of addresses, learnt with the people: most are known, and then nothing is written. */
async function impara(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function impara_nuove() returns trigger language plpgsql as $$
    declare
      mancano text[] := array(
        select distinct p from nuove, unnest(string_to_array(cognome || ' ' || nome, ' ')) p
        where p <> '' and not exists (select from parola gia where gia.parola = p)
        order by p);
      vie text[] := array(
        select distinct p from nuove, unnest(string_to_array(indirizzo, ' ')) p
        where p <> '' and not exists (select from parola_indirizzo gia where gia.parola = p)
        order by p);
    begin
      if cardinality(mancano) > 0 then
        insert into parola select unnest(mancano) on conflict do nothing;
        insert into parola_chiave select c, p from unnest(mancano) p, chiavi_parola(p) c on conflict do nothing;
      end if;
      if cardinality(vie) > 0 then
        insert into parola_indirizzo select unnest(vie) on conflict do nothing;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create function impara_indirizzo() returns trigger language plpgsql as $$
    begin
      insert into parola_indirizzo
      select distinct p from unnest(string_to_array(new.indirizzo, ' ')) p
      where p <> '' and not exists (select from parola_indirizzo gia where gia.parola = p)
      order by p
      on conflict do nothing;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger impara_trasferite after update of indirizzo on soggetto
      for each row when (old.indirizzo <> new.indirizzo) execute function impara_indirizzo()`.execute(db);
}

/** After a load: the register is read once for both kinds of words. */
async function imparaTutte(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function impara_tutte() returns void language sql as $$
      with viste as materialized (
        select distinct d.p, d.via
        from soggetto
        cross join lateral (
          select unnest(string_to_array(cognome || ' ' || nome, ' ')), false
          union all
          select unnest(string_to_array(indirizzo, ' ')), true
        ) d (p, via)
        where d.p <> ''
      ),
      nomi as (insert into parola select p from viste where not via on conflict do nothing)
      insert into parola_indirizzo select p from viste where via on conflict do nothing;
      insert into parola_chiave
      select c, p.parola from parola p, chiavi_parola(p.parola) c on conflict do nothing;
    $$`.execute(db);
}

/**
 * Every word of every address once, in a table of its own: a name written wrong must not be read as a street. They are
 * never taken away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table parola_indirizzo (parola text collate "C" primary key)`.execute(db);
  await impara(db);
  await imparaTutte(db);
  await sql`
    insert into parola_indirizzo
    select distinct p from soggetto, unnest(string_to_array(indirizzo, ' ')) p where p <> ''`.execute(db);
}
