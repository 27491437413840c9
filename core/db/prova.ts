import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  const modello = process.env[variabileModello];
  if (modello) await copiaDati(modello, dati);
  const database = await apriDatabase({ dati, altre: diProva });
  return {
    ...database,
    chiudi: async () => {
      await database.chiudi();
      rmSync(dati, { recursive: true, force: true });
    },
  };
}

/** Names a data folder, migrated and at rest, of which every database of the tests is a copy. */
const variabileModello = 'SPORTELLO_DATABASE_MODELLO';
const diProva = { fsync: 'off', shared_buffers: '32MB' };

/** Makes that folder once for a whole run, where folders can be copied with their owners. @returns what takes it away. */
export async function preparaModello(): Promise<() => void> {
  if (process.env['DATABASE_URL'] || process.platform === 'win32') return () => undefined;
  const dati = cartellaDiProva();
  await (await apriDatabase({ dati, altre: diProva })).chiudi();
  process.env[variabileModello] = dati;
  return () => {
    rmSync(dati, { recursive: true, force: true });
  };
}

/** The data of a register at rest, owners and rights included: PostgreSQL takes no others. */
export async function copiaDati(da: string, a: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${da}/.`, a]);
}

/** A temporary data folder that the user who runs PostgreSQL can reach. */
export function cartellaDiProva(): string {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-db-'));
  chmodSync(cartella, 0o711);
  return cartella;
}
