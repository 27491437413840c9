import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { apriDatabase, type Database } from './apri.ts';

/**
 * A database of its own for a test file, with every migration done: on the server of DATABASE_URL (a schema that is
 * dropped at the end), else on a private PostgreSQL in a temporary folder. Call once in `beforeAll`, and `chiudi()` in
 * `afterAll`.
 */
export async function databaseDiProva(): Promise<Database> {
  const url = process.env['DATABASE_URL'];
  if (url) {
    const schema = `prova_${randomBytes(6).toString('hex')}`;
    const database = await apriDatabase({ url, schema });
    return {
      ...database,
      chiudi: async () => {
        await database.chiudi();
        const cliente = new Client({ connectionString: url });
        await cliente.connect();
        await cliente.query(`drop schema if exists ${schema}_lavori cascade`);
        await cliente.query(`drop schema ${schema} cascade`);
        await cliente.end();
      },
    };
  }
  const dati = cartellaDiProva();
  const database = await apriDatabase({ dati, altre: { fsync: 'off', shared_buffers: '32MB' } });
  return {
    ...database,
    chiudi: async () => {
      await database.chiudi();
      rmSync(dati, { recursive: true, force: true });
    },
  };
}

/** A temporary data folder that the user who runs PostgreSQL can reach. */
export function cartellaDiProva(): string {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-db-'));
  chmodSync(cartella, 0o711);
  return cartella;
}
