import { Client } from 'pg';
import { kysely } from '#core/db/apri.ts';
import { verificaRegistro } from '#core/verifica/index.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { accolta, facciaJson, nuovoId } from './clienti.ts';
import { conRegistro } from './popola.ts';
import { madri, nascita } from './richieste.ts';

interface Ingombro {
  readonly nome: string;
  readonly righe: number;
  readonly dati: number;
  readonly indici: number;
}

/** Bytes of each table that has some, with its long values, and of its indexes; the greatest first. */
async function ingombri(database: Client): Promise<readonly Ingombro[]> {
  const { rows } = await database.query<Ingombro>(
    `select c.relname as nome, greatest(c.reltuples, 0)::float8 as righe, pg_table_size(c.oid)::float8 as dati,
       pg_indexes_size(c.oid)::float8 as indici
     from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and c.reltuples > 0
     order by pg_total_relation_size(c.oid) desc`,
  );
  return rows;
}

/** Of all tables together, for each of so many people. */
export async function bytePerPersona(
  core: CoreDiProva,
  persone: number,
): Promise<Readonly<Record<'tutto' | 'indici', number>>> {
  const database = await core.database();
  const tutti = await ingombri(database).finally(() => database.end());
  const indici = tutti.reduce((somma, uno) => somma + uno.indici, 0) / persone;
  return { indici, tutto: indici + tutti.reduce((somma, uno) => somma + uno.dati, 0) / persone };
}

/** The log of the database up to now, in bytes: what goes to a replica and to the archive. */
async function scritto(database: Client): Promise<number> {
  const { rows } = await database.query<{ byte: number }>(
    "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as byte",
  );
  return rows[0]?.byte ?? Number.NaN;
}

async function pulito(database: Client): Promise<readonly Ingombro[]> {
  await database.query('vacuum (analyze)');
  return ingombri(database);
}

const cifra = (n: number): string => Math.round(n).toLocaleString('it', { useGrouping: 'always' });

function stampa(persone: number, tutti: readonly Ingombro[]): void {
  const somma = (quale: 'dati' | 'indici'): number => tutti.reduce((s, uno) => s + uno[quale], 0);
  console.log('| table | rows per person | bytes of data | of indexes | per person |\n|---|---|---|---|---|');
  for (const { nome, righe, dati, indici } of tutti.slice(0, 10))
    console.log(
      `| ${nome} | ${(righe / persone).toFixed(2)} | ${cifra(dati)} | ${cifra(indici)} | ${cifra((dati + indici) / persone)} |`,
    );
  const [dati, indici] = [somma('dati'), somma('indici')];
  console.log(`| all | | ${cifra(dati)} | ${cifra(indici)} | ${cifra((dati + indici) / persone)} |`);
}

/** Births one after the other, and what they leave. */
async function registra(core: CoreDiProva, database: Client, quante: number): Promise<void> {
  const tutte = await madri(database, quante);
  // A register that is kept may have those of an earlier measure of today.
  const primo = Math.floor(Date.now() / 1000);
  const faccia = await facciaJson(core.pronto, 8);
  try {
    for (let n = 0; n < tutte.length; n += 8)
      await Promise.all(
        tutte.slice(n, n + 8).map(async (madre, k) => {
          const id = nuovoId();
          accolta(
            await faccia.prepara(1001, nascita(primo + n + k, id, madre))(),
            '"esitoOperazione":"0000"',
          );
        }),
      );
  } finally {
    faccia.chiudi();
  }
}

/** What a registration adds, by table, and to the log. */
async function stampaAtti(
  core: CoreDiProva,
  database: Client,
  prima: readonly Ingombro[],
  atti: number,
): Promise<void> {
  const inizio = await scritto(database);
  await registra(core, database, atti);
  const registro = (await scritto(database)) - inizio;
  const di = new Map(prima.map((uno) => [uno.nome, uno.dati + uno.indici]));
  const cresciute = (await pulito(database))
    .map(({ nome, dati, indici }) => [nome, (dati + indici - (di.get(nome) ?? 0)) / atti] as const)
    .filter(([, byte]) => byte >= 1)
    .toSorted(([, a], [, z]) => z - a);
  console.log(`\n| ${cifra(atti)} births | bytes each |\n|---|---|`);
  for (const [nome, byte] of cresciute) console.log(`| ${nome} | ${cifra(byte)} |`);
  console.log(`| all | ${cifra(cresciute.reduce((somma, [, byte]) => somma + byte, 0))} |`);
  console.log(`| log | ${cifra(registro / atti)} |`);
}

/** How long it takes to walk through all of it, and whether it holds. */
async function stampaVerifica(core: CoreDiProva, persone: number): Promise<void> {
  const db = kysely(core.collegamento('applicazione'), 2, () => undefined);
  try {
    const inizio = performance.now();
    const { totaleDifetti, ...letti } = await verificaRegistro(db);
    const secondi = (performance.now() - inizio) / 1000;
    const documenti = letti.soggetti + letti.famiglie + letti.versioni;
    console.log(
      `\nverifica: ${secondi.toFixed(1)} s, ${cifra(persone / secondi)} people a second; ${cifra(documenti)} documents and versions, ${cifra(totaleDifetti)} defects`,
    );
  } finally {
    await db.destroy();
  }
}

/**
 * `npm run bench -- spazio 100000`: how much room so many people take, table by table, and what a registration adds to
 * data and log (docs/scala.md).
 * @param dati folder where they stay, or are already.
 */
export async function stampaSpazio(persone: number, dati?: string, atti = 800): Promise<void> {
  if (!Number.isInteger(persone) || persone < 10_000)
    throw new RangeError(`spazio: ${persone} is not a number of people from 10000 on`);
  await conRegistro(persone, { dati }, async (core) => {
    const database = new Client(core.collegamento('migratore'));
    await database.connect();
    try {
      const prima = await pulito(database);
      stampa(persone, prima);
      await stampaAtti(core, database, prima, atti);
    } finally {
      await database.end();
    }
    await stampaVerifica(core, persone);
  });
}
