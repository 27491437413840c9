import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { creaServizi } from './stato.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseDiProva();
});
afterAll(() => database.chiudi());

const dal = new Date('2026-07-11T08:42:00Z');

it('says of notifications whether they go, how many wait and since when, municipality by municipality', async () => {
  const db = database.applicazione;
  const comune = (codice: string, stato: 'attesa' | 'riprova' | 'fermo', attivo = true) => ({
    ...{ comune: codice, url: 'https://vinci.example/', certificato: '', attivo, integrata: true, stato },
    ...{ prossimo: dal, dal: stato === 'attesa' ? null : dal },
  });
  const enti = ['048050', '048014', '048001', '048002'];
  await db
    .insertInto('ente')
    .values(enti.map((codice) => ({ codice, nome: codice, sigla_provincia: 'FI' })))
    .execute();
  await db
    .insertInto('recapito')
    .values([
      comune('048050', 'riprova'),
      comune('048014', 'fermo'),
      comune('048001', 'attesa'),
      comune('048002', 'fermo', false),
    ])
    .execute();
  const servizi = creaServizi({ db });
  const di = async (codice: string) => (await servizi(codice)).notifiche;
  expect(await di('048050')).toEqual({ stato: 'rallentato', inAttesa: 0, dal: dal.toISOString() });
  expect(await di('048014')).toMatchObject({ stato: 'fermo' });
  expect(await di('048001')).toEqual({ stato: 'bene' });
  expect(await di('048002')).toEqual({ stato: 'spento' });
  expect(await di('048003')).toEqual({ stato: 'spento' });
});

it('asks once for all the desks of a municipality, and leaves out what it could not know', async () => {
  let volte = 0;
  const servizi = creaServizi({
    db: database.applicazione,
    spiaAgenzia: async (comune) => {
      volte++;
      if (comune === '048014') throw new Error('nothing known');
      return { stato: 'rallentato', dal: dal.toISOString(), inAttesa: 3 };
    },
  });
  expect((await servizi('048050')).agenzia).toEqual({
    ...{ stato: 'rallentato', dal: dal.toISOString(), inAttesa: 3 },
  });
  await servizi('048050');
  expect(volte).toBe(1);
  expect(await servizi('048014')).toEqual({
    notifiche: { stato: 'fermo', inAttesa: 0, dal: dal.toISOString() },
  });
});
