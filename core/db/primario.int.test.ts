import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriCoda } from '../coda/coda.ts';
import { apriDatabase } from './apri.ts';
import { avviaIncorporato, padrone, type Incorporato } from './incorporato.ts';
import { migrazioni } from './migrazioni/index.ts';
import { ClientePrimario } from './primario.ts';
import { cartellaDiProva } from './prova.ts';
import { leggiSegreti } from './segreti.ts';

const nessuno = '127.0.0.1:1';
let dati: string;
let server: Incorporato;
let url: (server: string, password?: string) => string;
let vivo: string;

beforeAll(async () => {
  dati = cartellaDiProva();
  server = await avviaIncorporato({ dati, database: 'sportello', altre: { fsync: 'off' } });
  const segreto = leggiSegreti(dati).padrone;
  url = (dove, password = segreto) => `postgres://${padrone}:${password}@${dove}/sportello`;
  vivo = encodeURIComponent(String(server.collegamento('padrone', 'sportello').host));
});
afterAll(async () => {
  await server.ferma();
  rmSync(dati, { recursive: true, force: true });
});

async function chiede(
  connectionString: string,
  cosa = 'select pg_is_in_recovery() as segue',
): Promise<unknown> {
  const cliente = new ClientePrimario({ connectionString });
  try {
    await cliente.connect();
    return (await cliente.query(cosa)).rows;
  } finally {
    await cliente.end().catch(() => undefined);
  }
}

describe('a register on several servers', () => {
  it('is reached where one of them takes writings', async () => {
    expect(await chiede(url(`${nessuno},${vivo}`))).toEqual([{ segue: false }]);
    expect(await chiede(url(`${vivo},${nessuno}`))).toEqual([{ segue: false }]);
  });

  it('says that nobody takes writings, and is not mistaken for a wrong password', async () => {
    await expect(chiede(url(`${nessuno},127.0.0.1:2`))).rejects.toMatchObject({ code: '57P03' });
    await expect(chiede(url(`${nessuno},${vivo}`, 'sbagliata'))).rejects.toMatchObject({ code: '28P01' });
  });

  it('is told at the start when nothing waits for the other', async () => {
    const database = await apriDatabase({ url: url(`${vivo},${nessuno}`), schema: 'due' });
    expect(database.avvertenze).toMatchObject([{ tipo: 'replica-non-attesa' }]);
    await database.chiudi();
    const uno = await apriDatabase({ url: url(vivo), schema: 'due' });
    expect(uno.avvertenze).toEqual([]);
    await uno.chiudi();
  });
});

it('is made once by cores that start together on an empty server', async () => {
  const insieme = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const database = await apriDatabase({ url: url(vivo), schema: 'insieme' });
      const coda = await apriCoda(database, () => undefined);
      return { database, coda };
    }),
  );
  const fatto = await chiede(
    url(vivo),
    `select (select count(*)::int from insieme.kysely_migration) as migrazioni,
       (select count(*)::int from insieme_lavori.queue) - (select count(distinct name)::int from insieme_lavori.queue) as doppie,
       (select count(*)::int from insieme_lavori.queue) > 0 as code,
       (select count(*)::int from pg_locks where locktype = 'advisory') as chiuse`,
  );
  const migrate = Object.keys(migrazioni).length;
  expect(fatto).toEqual([{ migrazioni: migrate, doppie: 0, code: true, chiuse: 0 }]);
  for (const { coda } of insieme) await coda.stop({ graceful: false, wait: true });
  for (const { database } of insieme) await database.chiudi();
});
