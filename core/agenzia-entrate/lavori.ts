import type PgBoss from 'pg-boss';
import type { Database } from '../db/apri.ts';
import { apriCoda, codaAgenzia as nomeCoda } from '../estrazioni/coda.ts';
import { voceGuasto, type Giornale } from '../http/giornale.ts';
import { chiediUna, daFare, type PartiTurno } from './turno.ts';

export interface PartiAgenzia extends Omit<PartiTurno, 'db'> {
  readonly database: Database;
  readonly giornale: Giornale;
  /** The queues of this database have just been made. */
  readonly codeFatte?: boolean;
}

const ogniSecondo = 1000;
/** Questions asked at the same time by one process. */
const insieme = 4;

/** Asks the Agenzia what registrations left to be asked, on the queue of the register. @returns how to stop. */
export async function avviaAgenzia(parti: PartiAgenzia): Promise<() => Promise<void>> {
  const { database, giornale, macchina = () => new Date() } = parti;
  const db = database.applicazione;
  let inChiusura = false;
  const guasto = (errore: unknown): void => {
    if (!inChiusura) giornale({ evento: 'agenzia-guasta', ...voceGuasto(errore) });
  };
  const boss: PgBoss = await apriCoda(database, guasto, parti.codeFatte);

  async function accoda(): Promise<void> {
    for (const id of await daFare(db, macchina()))
      await boss.send(nomeCoda, { id }, { singletonKey: id, singletonSeconds: 1 });
  }

  await boss.work<{ id: string }>(
    nomeCoda,
    { batchSize: insieme, pollingIntervalSeconds: 0.5 },
    async (lavori) => {
      await Promise.all(
        lavori.map(async ({ data: { id } }) => {
          try {
            const codice = await chiediUna({ ...parti, db }, id);
            if (codice) giornale({ evento: 'agenzia', codice, riferimento: id });
          } catch (errore) {
            // The question is still there, and the next turn finds it.
            guasto(errore);
          }
        }),
      );
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
