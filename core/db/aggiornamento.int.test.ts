import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { procedimentoDiProva } from '#contract/regole/casi-procedimento.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { nascitaDiProva } from '../registro/di-prova.ts';
import { verificaRegistro } from '../verifica/index.ts';
import { migra } from './migra.ts';
import { migrazioni } from './migrazioni/index.ts';

/**
 * How each migration since the last version is taken back: what is left is a register as that version left it. A new
 * migration comes with its line here; after a release the list begins anew.
 */
const indietro: Readonly<Record<string, string>> = {
  '0061_predisposizioni_prese': 'alter table predisposizione drop column fruita',
  '0062_limiti_estrazioni': 'drop table limite_estrazioni',
  '0064_firme_atti': 'drop table firma_atto',
  '0065_parole_indirizzi': 'drop function impara_indirizzo cascade; drop table parola_indirizzo',
};

let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
  await prova.esegui('1001', nascitaDiProva());
});
afterAll(async () => {
  await prova.chiudi();
});

async function riporta(): Promise<void> {
  const { migratore } = prova.database;
  for (const [nome, istruzione] of Object.entries(indietro).toReversed()) {
    await sql.raw(istruzione).execute(migratore);
    await sql`delete from kysely_migration where name = ${nome}`.execute(migratore);
  }
}

const aggiorna = (): Promise<void> => {
  const { migratore, altrove } = prova.database;
  return migra(migratore, altrove.schema, altrove.separati);
};

/** Columns of each table, but of the ledger of migrations. */
async function colonne(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ tabella: string; colonne: string[] }>`
    select c.table_name as tabella, array_agg(c.column_name::text order by c.ordinal_position) as colonne
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = ${prova.database.altrove.schema} and t.table_type = 'BASE TABLE'
      and c.table_name not like 'kysely%'
    group by c.table_name`.execute(prova.database.migratore);
  return new Map(rows.map((riga) => [riga.tabella, riga.colonne]));
}

/** What is written in those columns, table by table. */
async function contenuto(quali: ReadonlyMap<string, readonly string[]>): Promise<Record<string, string>> {
  const letti: Record<string, string> = {};
  for (const [tabella, sue] of quali) {
    const riga = sql`(${sql.join(sue.map((una) => sql.ref(una)))})::text`;
    const { rows } = await sql<{ impronta: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(${riga}, '|' order by ${riga})), '') as impronta
      from ${sql.table(tabella)}`.execute(prova.database.migratore);
    letti[tabella] = rows[0]?.impronta ?? '';
  }
  return letti;
}

it('brings the data of the last version forward: every row as it was, the register sound and at work', async () => {
  expect(Object.keys(indietro).at(-1), 'the last migration has its way back').toBe(
    Object.keys(migrazioni).at(-1),
  );
  const oggi = await colonne();
  await riporta();
  const allora = await colonne();
  expect(allora.size).toBeLessThan(oggi.size);
  const prima = await contenuto(allora);
  expect(Number(prima['soggetto']?.split(' ')[0])).toBeGreaterThan(200);

  await aggiorna();
  expect(await colonne()).toEqual(oggi);
  expect(await contenuto(allora)).toEqual(prima);
  expect((await verificaRegistro(prova.database.applicazione)).difetti).toEqual([]);
  // With the rights of the application, on the old tables and on the new.
  const { madre } = personaggi.coppiaInAttesa;
  const { generalita: { cognome = '', nome = '' } = {} } = (await prova.cerca().soggetto(madre))?.dati ?? {};
  const persone = [{ cognome, nome, idSchedaSoggettoANPR: madre }];
  await prova.esegui('1014', procedimentoDiProva({ persone }));
  expect(await prova.database.applicazione.selectFrom('limite_estrazioni').selectAll().execute()).toEqual([]);
});

it('a core refuses data of a later version, and touches nothing', async () => {
  const { migratore } = prova.database;
  await sql`insert into kysely_migration (name, timestamp) values ('9999_domani', '2027-01-01')`.execute(
    migratore,
  );
  const prima = await contenuto(await colonne());
  await expect(aggiorna()).rejects.toThrow('versione più recente');
  expect(await contenuto(await colonne())).toEqual(prima);
  await sql`delete from kysely_migration where name = '9999_domani'`.execute(migratore);
  await aggiorna();
});
