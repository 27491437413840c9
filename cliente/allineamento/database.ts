import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { schemaSql } from './schema.ts';

/** The local database of the municipality, ready to be written. */
export interface Locale {
  readonly chiedi: Domanda;
  /** All of it or nothing; turns of the same process do not cross. */
  insieme<T>(fai: (domanda: Domanda) => Promise<T>): Promise<T>;
  /** While nothing that has arrived is applied: for what is read from the register and then written. */
  daSolo<T>(fai: () => Promise<T>): Promise<T>;
  chiudi(): Promise<void>;
}
/** Key of the advisory lock: shared by whoever applies, exclusive to whoever reads from the register. */
export const chiaveBlocco = `hashtextextended('anagrafe.allineamento', 0)`;
/** One statement. */
export type Domanda = <R extends object>(sql: string, valori?: readonly unknown[]) => Promise<R[]>;

function domanda(su: Pool | PoolClient): Domanda {
  return async <R extends object>(sql: string, valori: readonly unknown[] = []) =>
    (await su.query<R>(sql, [...valori])).rows;
}

/** @param comune ISTAT code: a database is of one municipality, and refuses to become that of another. */
export async function apriLocale(collegamento: PoolConfig, comune: string): Promise<Locale> {
  const pool = new Pool({ max: 6, connectionTimeoutMillis: 15_000, ...collegamento });
  // An idle connection that falls is replaced at the next use.
  pool.on('error', () => undefined);
  const chiedi = domanda(pool);
  try {
    await chiedi(schemaSql);
    await chiedi('insert into anagrafe.stato (comune) values ($1) on conflict do nothing', [comune]);
    const [stato] = await chiedi<{ comune: string }>('select comune from anagrafe.stato');
    if (stato?.comune !== comune) throw new AltroComune(stato?.comune ?? '');
  } catch (errore) {
    await pool.end();
    throw errore;
  }
  return {
    chiedi,
    async insieme(fai) {
      const cliente = await pool.connect();
      try {
        await cliente.query('begin');
        const esito = await fai(domanda(cliente));
        await cliente.query('commit');
        return esito;
      } catch (errore) {
        await cliente.query('rollback').catch(() => undefined);
        throw errore;
      } finally {
        cliente.release();
      }
    },
    async daSolo(fai) {
      const cliente = await pool.connect();
      try {
        await cliente.query(`select pg_advisory_lock(${chiaveBlocco})`);
        return await fai();
      } finally {
        // A connection given up takes its lock with it.
        cliente.release(true);
      }
    },
    chiudi: () => pool.end(),
  };
}

/** The database holds the records of another municipality. */
export class AltroComune extends Error {
  readonly comune: string;
  constructor(comune: string) {
    super('database of another municipality');
    this.comune = comune;
  }
}
