import { Worker } from 'node:worker_threads';
import type PgBoss from 'pg-boss';
import type { Database } from '../db/apri.ts';
import { voceGuasto, type Giornale } from '../http/giornale.ts';
import type { Orologio } from '../orologio.ts';
import { apriCoda, nomeCoda, ultimoTentativo } from '../coda/coda.ts';
import type { DatiLavoratore, MessaggioLavoratore } from './lavoratore.ts';
import { abbandonate } from './abbandonate.ts';
import { dichiaraFallita, type EsitoLavoro } from './lavoro/esegui.ts';
import { togliScadute } from './scadute.ts';

export interface PartiLavori {
  readonly database: Database;
  readonly chiave: Uint8Array;
  readonly orologio: Orologio;
  readonly giornale: Giornale;
  /** People read at a time. */
  readonly allaVolta?: number;
  /** How often what a dead process has left is looked for, in milliseconds. */
  readonly ripresa?: number;
  /** For tests: each thread, as it begins, and how far it is. */
  readonly suLavoratore?: (lavoratore: Worker, id: string) => void;
  readonly suAvanzamento?: (lavoratore: Worker, fatte: number) => void;
}

/** How often new requests are looked for, and old results. */
const ogniSecondo = 1000;
const ogniMinuto = 60_000;
const ogniOra = 3_600_000;
/** Beyond it the thread dies and the core lives: results are streamed, they never come near it. */
const memoriaMassima = 512;
// Beside this module, whether it is built or not.
const estensione = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const programma = new URL(`./lavoratore.${estensione}`, import.meta.url);

interface Lavoro {
  readonly id: string;
}

/** @param lavoratori the threads alive, for whoever has to stop them. */
function inUnThread(id: string, parti: PartiLavori, lavoratori: Set<Worker>): Promise<EsitoLavoro> {
  const { database, chiave, orologio } = parti;
  const { collegamento } = database.altrove;
  const { allaVolta } = parti;
  const dati: DatiLavoratore = {
    ...{ id, collegamento, chiave, adesso: orologio().getTime() },
    ...(allaVolta !== undefined && { allaVolta }),
  };
  const lavoratore = new Worker(programma, {
    workerData: dati,
    resourceLimits: { maxOldGenerationSizeMb: memoriaMassima },
  });
  lavoratori.add(lavoratore);
  parti.suLavoratore?.(lavoratore, id);
  return new Promise((fatto, fallito) => {
    lavoratore.on('message', (messaggio: MessaggioLavoratore) => {
      if (messaggio.tipo === 'esito') fatto(messaggio.esito);
      else parti.suAvanzamento?.(lavoratore, messaggio.fatte);
    });
    lavoratore.on('error', fallito);
    lavoratore.on('exit', () => {
      lavoratori.delete(lavoratore);
      fallito(new Error('the thread of an extraction ended before its work'));
    });
  });
}

/** @param anche those that are in the queue already: after a fall nobody may be at them. */
async function accoda(db: Database['applicazione'], boss: PgBoss, anche: boolean): Promise<void> {
  const nuove = await db
    .selectFrom('elaborazione')
    .select('id')
    .where('stato', 'in', anche ? ['attesa', 'corso'] : ['attesa'])
    .where((e) => (anche ? e.val(true) : e('accodata', '=', false)))
    .orderBy('id')
    .execute();
  for (const { id } of nuove) {
    // Twice in the queue is once in the register: the second finds nothing to do.
    await boss.send(nomeCoda, { id });
    await db.updateTable('elaborazione').set({ accodata: true }).where('id', '=', id).execute();
  }
}

/** Takes requests to the queue and works on them, one at a time. @returns how to stop, leaving what is begun to others. */
export async function avviaLavori(parti: PartiLavori): Promise<() => Promise<void>> {
  const { database, orologio, giornale } = parti;
  const db = database.applicazione;
  let inChiusura = false;
  const guasto = (evento: string, errore: unknown): void => {
    if (!inChiusura) giornale({ evento, ...voceGuasto(errore) });
  };
  const boss = await apriCoda(database, (errore) => guasto('coda-guasta', errore));
  const lavoratori = new Set<Worker>();

  async function lavora([lavoro]: PgBoss.JobWithMetadata<Lavoro>[]): Promise<void> {
    if (!lavoro) return;
    const { id } = lavoro.data;
    try {
      const esito = await inUnThread(id, parti, lavoratori);
      giornale({ evento: 'elaborazione', codice: esito, riferimento: id });
    } catch (errore) {
      // Stopping, what was begun is left to whoever comes next.
      if (inChiusura) return;
      guasto('elaborazione-fallita', errore);
      if (lavoro.retryCount >= ultimoTentativo) await dichiaraFallita(db, id, orologio());
      throw errore;
    }
  }

  await accoda(db, boss, true);
  await boss.work<Lavoro>(
    nomeCoda,
    { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: 0.5 },
    lavora,
  );
  const periodici = [
    setInterval(() => {
      accoda(db, boss, false).catch((errore: unknown) => guasto('coda-guasta', errore));
    }, ogniSecondo),
    setInterval(() => {
      // Another core may have died with them: the queue alone would wait for hours.
      abbandonate(db).catch((errore: unknown) => guasto('coda-guasta', errore));
    }, parti.ripresa ?? ogniMinuto),
    setInterval(() => {
      togliScadute(db, orologio()).catch((errore: unknown) => guasto('pulizia-fallita', errore));
    }, ogniOra),
  ];
  for (const timer of periodici) timer.unref();
  return async () => {
    inChiusura = true;
    for (const timer of periodici) clearInterval(timer);
    await Promise.all([...lavoratori].map((lavoratore) => lavoratore.terminate()));
    await boss.stop({ graceful: true, wait: true, timeout: 5000 });
  };
}
