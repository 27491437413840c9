import type { Database } from '../db/apri.ts';
import { voceGuasto, type Giornale } from '../http/giornale.ts';
import { apriCoda } from './coda.ts';

const ogniSecondo = 1000;

/** Twice as long each time, from a second on. @param volta from 1. @param massimo milliseconds. @returns milliseconds. */
export function raddoppia(volta: number, massimo: number): number {
  return Math.min(1000 * 2 ** (volta - 1), massimo);
}

export interface PartiGiro {
  readonly database: Database;
  readonly giornale: Giornale;
  /** The queues of this database have just been made. */
  readonly codeFatte?: boolean | undefined;
  readonly coda: string;
  /** In the journal, what goes wrong. */
  readonly guasto: string;
  /** Worked on at the same time by one process. */
  readonly insieme: number;
  /** What has something to be done now, by key. */
  daFare(): Promise<readonly string[]>;
  /** Does it; what it leaves undone, or fails at, the next turn finds again. */
  fai(chiave: string): Promise<void>;
}

/** Takes to a queue what is to be done, every second, and does it, on the queue of the register. @returns how to stop. */
export async function avviaGiro(parti: PartiGiro): Promise<() => Promise<void>> {
  const { database, giornale, coda, insieme } = parti;
  let inChiusura = false;
  const guasto = (errore: unknown): void => {
    if (!inChiusura) giornale({ evento: parti.guasto, ...voceGuasto(errore) });
  };
  const boss = await apriCoda(database, guasto, parti.codeFatte);

  async function accoda(): Promise<void> {
    for (const chiave of await parti.daFare())
      // One that waits is enough.
      await boss.send(coda, { chiave }, { singletonKey: chiave, singletonSeconds: 1 });
  }

  await boss.work<{ chiave: string }>(
    coda,
    { batchSize: insieme, pollingIntervalSeconds: 0.5 },
    async (lavori) => {
      await Promise.all(lavori.map(({ data: { chiave } }) => parti.fai(chiave).catch(guasto)));
    },
  );
  const periodico = setInterval(() => {
    accoda().catch(guasto);
  }, ogniSecondo);
  periodico.unref();
  return async () => {
    inChiusura = true;
    clearInterval(periodico);
    await boss.stop({ graceful: true, wait: true, timeout: 5000 });
  };
}
