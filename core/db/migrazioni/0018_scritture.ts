import { sql, type Kysely } from 'kysely';

/** What 3002, 3003 and 5011 look for inside documents: name of the column, where it is, index if not the plain one. */
const chiavi = [
  ['soggetto', 'id_comune', '#>>', '{dati,generalita,idSchedaSoggettoComune,idSchedaSoggetto}'],
  ['soggetto', 'carta', '#>>', '{dati,cartaIdentita,numero}'],
  ['soggetto', 'soggiorno', '#>>', '{dati,permessoSoggiorno,numeroSoggiorno}'],
  ['soggetto', 'passaporto', '#>>', '{dati,permessoSoggiorno,numeroPassaporto}'],
  ['soggetto', 'liste', '#>', '{dati,listaElettoraleCompleta,liste}'],
  ['famiglia', 'numero_comunale', '#>>', '{idFamigliaConvivenzaComune,idFamigliaConvivenza}'],
] as const;

/**
 * Columns instead of expressions: with an index over the document every change of a person, even of what no index
 * holds, wrote into all the indexes there are.
 */
async function colonne(db: Kysely<unknown>): Promise<void> {
  for (const [tabella, colonna, come, percorso] of chiavi) {
    const indice = sql.ref(`${tabella}_${colonna}`);
    const tipo = sql.raw(come === '#>' ? 'jsonb' : 'text');
    const modo = sql.raw(come === '#>' ? `using gin (${colonna} jsonb_path_ops)` : `(${colonna})`);
    await sql`drop index ${indice}`.execute(db);
    await sql`
      alter table ${sql.table(tabella)} add column ${sql.ref(colonna)} ${tipo}
        generated always as (documento ${sql.raw(come)} ${sql.lit(percorso)}) stored`.execute(db);
    await sql`
      create index ${indice} on ${sql.table(tabella)} ${modo} where ${sql.ref(colonna)} is not null`.execute(
      db,
    );
  }
}

/** Words are learnt statement by statement: the names of those registered together are nearly always known. */
async function parole(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger impara_nuove on soggetto`.execute(db);
  await sql`
    create function impara_nuove() returns trigger language plpgsql as $$
    declare
      mancano text[] := array(
        select distinct p from nuove, unnest(string_to_array(cognome || ' ' || nome, ' ')) p
        where p <> '' and not exists (select from parola gia where gia.parola = p)
        order by p);
    begin
      if cardinality(mancano) > 0 then
        insert into parola select unnest(mancano) on conflict do nothing;
        insert into parola_chiave select c, p from unnest(mancano) p, chiavi_parola(p) c on conflict do nothing;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger impara_nuove after insert on soggetto
      referencing new table as nuove for each statement execute function impara_nuove()`.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await colonne(db);
  await parole(db);
}
