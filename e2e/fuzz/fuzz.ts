import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Incarico, Resoconto } from './lavoratore.ts';

export interface Esercizio {
  readonly casi: number;
  readonly seme: number;
  readonly lavoratori?: number;
}

export interface Bilancio {
  readonly casi: number;
  readonly accolti: number;
  /** Refused bodies by the first rule they broke. */
  readonly rifiutati: Readonly<Record<string, number>>;
  readonly violazioni: readonly string[];
  readonly piuLento: Resoconto['piuLento'];
  readonly heap: Resoconto['heap'];
  /** Megabytes of the whole process at their highest. */
  readonly memoria: number;
  readonly byte: number;
  readonly secondi: number;
}

/** Beyond this a body is given up as hung, and its thread with it. */
const pazienza = 30_000;
/** A thread that needs more has a body that makes memory grow. */
const megabyte = 512;

function lancia(incarico: Omit<Incarico, 'segno'>): Promise<Resoconto> {
  const segno = new SharedArrayBuffer(4);
  const sotto = new Int32Array(segno);
  const lavoratore = new Worker(new URL('./lavoratore.ts', import.meta.url), {
    workerData: { ...incarico, segno },
    resourceLimits: { maxOldGenerationSizeMb: megabyte },
  });
  return new Promise((fatto) => {
    let ultimo = -1;
    let da = performance.now();
    const finito = (resoconto: Resoconto): void => {
      clearInterval(guardia);
      fatto(resoconto);
    };
    const fermo = (perché: string): void => {
      finito({
        regole: {},
        violazioni: [`body ${Atomics.load(sotto, 0)} of SEME=${incarico.seme}: ${perché}`],
        byte: 0,
        piuLento: { tempo: 0, numero: 0 },
        heap: { prima: 0, massimo: 0 },
      });
    };
    const guardia = setInterval(() => {
      const numero = Atomics.load(sotto, 0);
      if (numero !== ultimo) {
        ultimo = numero;
        da = performance.now();
      } else if (performance.now() - da > pazienza) {
        fermo(`no answer in ${pazienza / 1000} s`);
        void lavoratore.terminate();
      }
    }, 500);
    lavoratore.once('message', finito);
    lavoratore.once('error', (errore) => {
      fermo(errore instanceof Error ? errore.message : String(errore));
    });
  });
}

/** Damaged bodies of every official message, the same for the same seed, judged in threads under watch. */
export async function fuzz({
  casi,
  seme,
  lavoratori = availableParallelism(),
}: Esercizio): Promise<Bilancio> {
  const inizio = performance.now();
  let memoria = 0;
  const guardia = setInterval(() => {
    memoria = Math.max(memoria, process.memoryUsage.rss() / 1024 / 1024);
  }, 200);
  const resoconti = await Promise.all(
    Array.from({ length: lavoratori }, (_, da) => lancia({ seme, da, passo: lavoratori, casi })),
  );
  clearInterval(guardia);
  const regole: Record<string, number> = {};
  for (const suo of resoconti)
    for (const [regola, quanti] of Object.entries(suo.regole))
      regole[regola] = (regole[regola] ?? 0) + quanti;
  const { accolto: accolti = 0, ...rifiutati } = regole;
  const lenti = resoconti.map(({ piuLento }) => piuLento).toSorted((a, b) => b.tempo - a.tempo);
  return {
    casi: Object.values(regole).reduce((somma, uno) => somma + uno, 0),
    accolti,
    rifiutati,
    violazioni: resoconti.flatMap(({ violazioni }) => violazioni),
    piuLento: lenti[0] ?? { tempo: 0, numero: 0 },
    heap: {
      prima: Math.max(...resoconti.map(({ heap }) => heap.prima)),
      massimo: Math.max(...resoconti.map(({ heap }) => heap.massimo)),
    },
    memoria,
    byte: resoconti.reduce((somma, uno) => somma + uno.byte, 0),
    secondi: (performance.now() - inizio) / 1000,
  };
}

/** The figures, one a line. */
export function scritto(b: Bilancio): string {
  const migliaia = (n: number): string => Math.round(n).toLocaleString('it-IT');
  const regole = Object.entries(b.rifiutati).toSorted(([, a], [, z]) => z - a);
  return [
    `corpi guasti: ${migliaia(b.casi)}, ${migliaia(b.byte / 1024 / 1024)} MiB, in ${migliaia(b.secondi)} s (${migliaia(b.casi / b.secondi)} al secondo)`,
    `accolti e riletti uguali: ${migliaia(b.accolti)}`,
    `rifiutati, per la prima regola violata: ${regole.map(([regola, quanti]) => `${regola} ${migliaia(quanti)}`).join(', ')}`,
    `il più lento: ${b.piuLento.tempo.toFixed(0)} ms (numero ${b.piuLento.numero})`,
    `heap dopo la raccolta: ${b.heap.prima.toFixed(1)} MiB dopo i primi 2.000, mai più di ${b.heap.massimo.toFixed(1)} MiB; processo intero, al massimo ${b.memoria.toFixed(0)} MiB`,
    `violazioni: ${b.violazioni.length}`,
    ...b.violazioni,
  ].join('\n');
}
