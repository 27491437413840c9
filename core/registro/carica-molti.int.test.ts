import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaPopolazione } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { verificaRegistro } from '../verifica/index.ts';
import { caricaMolti } from './carica-molti.ts';
import { cercaPersone } from './cerca.ts';
import { creaRicerca } from './ricerca.ts';

const per = { comune: '048050', id: 'POPOLAZIONE', adesso: new Date('2026-07-11T10:00:00Z') };
const blocchi = [...generaPopolazione({ seme: 3, residenti: 600, luoghi: luoghiDiProva() })];
const soggetti = blocchi.flatMap((b) => b.soggetti);
let database: Database;
beforeAll(async () => {
  database = await databaseDiProva();
});
afterAll(async () => {
  await database.chiudi();
});

async function indici(): Promise<string[]> {
  const { rows } = await sql<{ nome: string }>`
    select indexname as nome from pg_indexes where schemaname = current_schema() order by 1`.execute(
    database.migratore,
  );
  return rows.map(({ nome }) => nome);
}

it('loads everybody with family and first version, and leaves every index in place', async () => {
  const prima = await indici();
  expect(await caricaMolti(database.collegamento, per, blocchi)).toBe(soggetti.length);
  expect(await indici()).toEqual(prima);
  const cerca = creaRicerca(database.applicazione);
  for (const soggetto of soggetti.slice(0, 50)) {
    const id = soggetto.idSchedaSoggettoANPR;
    expect(await cerca.soggetto(id)).toEqual(soggetto);
    expect(await cerca.soggettoAl(id, '2026-07-11')).toEqual(soggetto);
    const famiglia = soggetto.idFamigliaConvivenzaANPR;
    if (famiglia !== undefined)
      expect((await cerca.famiglia(famiglia))?.componenti).toContainEqual(
        expect.objectContaining({ idSchedaSoggettoANPR: id }),
      );
  }
});

it('loads a register that holds: rows, documents, first versions, families and ties agree', async () => {
  const { difetti, ...letti } = await verificaRegistro(database.applicazione);
  expect(difetti).toEqual([]);
  const famiglie = blocchi.flatMap((b) => b.famiglie).length;
  expect(letti).toMatchObject({ soggetti: soggetti.length, famiglie, versioni: soggetti.length + famiglie });
});

it('has them found by the words of their address', async () => {
  const uno = soggetti.find(({ stato, dati }) => stato === 'residente' && dati.residenza?.[0]?.indirizzo);
  const { cognome = '' } = uno?.dati.generalita ?? {};
  const via = uno?.dati.residenza?.[0]?.indirizzo?.toponimo.denominazioneToponimo ?? '';
  const trovati = await cercaPersone(database.applicazione, `${cognome} ${via}`, 100, '');
  expect(trovati.map(({ idSchedaSoggettoANPR: id }) => id)).toContain(uno?.idSchedaSoggettoANPR);
});

it('loads nobody when one of them cannot be loaded, and leaves every index in place', async () => {
  const prima = await indici();
  const quanti = () =>
    database.applicazione
      .selectFrom('soggetto')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
  const cera = await quanti();
  const altri = { ...per, id: 'ANCORA' };
  await expect(caricaMolti(database.collegamento, altri, blocchi)).rejects.toMatchObject({ code: '23505' });
  expect(await quanti()).toEqual(cera);
  expect(await indici()).toEqual(prima);
});
