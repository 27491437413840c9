import { sql, type Kysely } from 'kysely';

/** How a word sounds, roughly, to an Italian ear: doubles, mute letters and foreign ones are where clerks go wrong. */
async function suono(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function suono(parola text) returns text language sql immutable strict parallel safe
    return regexp_replace(
      translate(
        regexp_replace(
          regexp_replace(
            regexp_replace(regexp_replace(parola, 'PH', 'F', 'g'), 'SCH|CH|CK|Q|X', 'K', 'g'),
            'C(?![EI])', 'K', 'g'),
          'GH(?=[EI])', 'G', 'g'),
        'JYWZH', 'IIVS'),
      '(.)\\1+', '\\1', 'g')`.execute(db);
  // Two words one slip apart (a letter more, less, other, or two swapped) share one of these, and an equality finds it.
  await sql`
    create function chiavi_parola(parola text) returns setof text language sql immutable strict parallel safe
    begin atomic
      select suono(parola)
      union
      select left(suono(parola), i - 1) || substr(suono(parola), i + 1)
      from generate_series(1, length(suono(parola))) i
      where length(parola) > 3;
    end`.execute(db);
}

/** Every word of every name once, with its keys: few, next to the people. They are never taken away. */
async function parole(db: Kysely<unknown>): Promise<void> {
  await sql`create table parola (parola text collate "C" primary key)`.execute(db);
  await sql`
    create table parola_chiave (
      chiave text collate "C" not null,
      parola text collate "C" not null,
      primary key (chiave, parola)
    )`.execute(db);
  await sql`
    create function impara_parole() returns trigger language plpgsql as $$
    declare
      nuova text;
    begin
      for nuova in
        select distinct p from unnest(string_to_array(new.cognome || ' ' || new.nome, ' ')) p
        where p <> '' and not exists (select from parola gia where gia.parola = p)
        order by p
      loop
        insert into parola values (nuova) on conflict do nothing;
        insert into parola_chiave select c, nuova from chiavi_parola(nuova) c on conflict do nothing;
      end loop;
      return null;
    end $$`.execute(db);
  await sql`
    create function impara_tutte() returns void language sql as $$
      insert into parola
      select distinct p from soggetto, unnest(string_to_array(cognome || ' ' || nome, ' ')) p where p <> ''
      on conflict do nothing;
      insert into parola_chiave
      select c, p.parola from parola p, chiavi_parola(p.parola) c on conflict do nothing;
    $$`.execute(db);
  await sql`select impara_tutte()`.execute(db);
  await sql`
    create trigger impara_nuove after insert on soggetto
      for each row execute function impara_parole()`.execute(db);
  await sql`
    create trigger impara_cambiate after update of cognome, nome on soggetto
      for each row when (old.cognome <> new.cognome or old.nome <> new.nome)
      execute function impara_parole()`.execute(db);
}

/** Parents whom the register knows: their children are found by them. */
async function genitori(db: Kysely<unknown>): Promise<void> {
  await sql`alter table soggetto add column madre bigint, add column padre bigint`.execute(db);
  for (const [colonna, sezione] of [
    ['madre', 'maternita'],
    ['padre', 'paternita'],
  ] as const) {
    const id = sql`documento #>> ${sql.lit(`{dati,${sezione},generalita,idSchedaSoggettoANPR}`)}`;
    await sql`
      update soggetto set ${sql.ref(colonna)} = (${id})::bigint where ${id} ~ '^[0-9]{1,18}$'`.execute(db);
    await sql`
      create index ${sql.ref(`soggetto_${colonna}`)} on soggetto (${sql.ref(colonna)})
        where ${sql.ref(colonna)} is not null`.execute(db);
  }
}

/** What the desk looks for, each by the beginning of an index: names either way round, birth, address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await suono(db);
  await parole(db);
  await genitori(db);
  await sql`
    create index soggetto_residenti on soggetto (comune, cognome, nome, data_nascita)
      where stato in ('residente', 'aire')`.execute(db);
  await sql`create index soggetto_nomi_prima on soggetto (nome, cognome, data_nascita)`.execute(db);
  await sql`create index soggetto_nascita on soggetto (data_nascita, cognome, nome)`.execute(db);
  await sql`
    create index soggetto_indirizzo on soggetto (comune, (indirizzo collate "C"))
      where stato in ('residente', 'aire')`.execute(db);
}
