import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './apri.ts';
import { databaseDiProva } from './prova.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseDiProva();
});
afterAll(async () => {
  await database.chiudi();
});

it('reads and plans a statement once, and asks again for one whose table another process has changed', async () => {
  const { applicazione: db, migratore } = database;
  await db.insertInto('ente').values({ codice: '048050', nome: 'VINCI', sigla_provincia: 'FI' }).execute();
  await db.connection().execute(async (una) => {
    const stessa = () => una.selectFrom('ente').selectAll().where('codice', '=', '048050').execute();
    await stessa();
    await stessa();
    const { rows } = await sql<{ n: number }>`
      select generic_plans + custom_plans as n from pg_prepared_statements
      where statement like 'select * from "ente"%'`.execute(una);
    expect(rows).toEqual([{ n: '2' }]);
    await sql`alter table ente add column altro text`.execute(migratore);
    await expect(stessa()).rejects.toMatchObject({ code: '0A000' });
    expect(await stessa()).toMatchObject([{ nome: 'VINCI', altro: null }]);
  });
});

it('goes on when a connection falls while it is lent, between two statements', async () => {
  const { applicazione: db } = database;
  const caduta = db.connection().execute(async (una) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(una);
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 10000)`.execute(db);
    // The news of its end comes by the same way as an answer: it is read before the next turn is asked for.
    await sql`select 1`.execute(db);
    await sql`select 1`.execute(una);
  });
  await expect(caduta).rejects.toThrow();
  expect((await sql<{ n: number }>`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }]);
});
