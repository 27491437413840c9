/** A thread of the fuzzer: judges bodies one after the other, and says in shared memory which one is under way. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { specie } from './corpi.ts';
import { corpo, giudica } from './giudizio.ts';

export interface Incarico {
  readonly seme: number;
  readonly da: number;
  readonly passo: number;
  readonly casi: number;
  /** Number of the body under way. */
  readonly segno: SharedArrayBuffer;
}

export interface Resoconto {
  readonly regole: Readonly<Record<string, number>>;
  readonly violazioni: readonly string[];
  readonly byte: number;
  /** Milliseconds and number of the slowest body. */
  readonly piuLento: { readonly tempo: number; readonly numero: number };
  /** Megabytes of the heap after collection, at the first tenth and at its highest since. */
  readonly heap: { readonly prima: number; readonly massimo: number };
}

const { seme, da, passo, casi, segno } = workerData as Incarico;
const sotto = new Int32Array(segno);
const tutte = specie(seme, 8);
const regole: Record<string, number> = {};
const violazioni: string[] = [];
let byte = 0;
let piuLento = { tempo: 0, numero: 0 };
const heap = { prima: 0, massimo: 0 };

// The collector is not within reach otherwise, in a thread.
setFlagsFromString('--expose-gc');
const raccogli = runInNewContext('gc') as () => void;

function misuraHeap(): void {
  raccogli();
  const ora = process.memoryUsage().heapUsed / 1024 / 1024;
  if (heap.prima === 0) heap.prima = ora;
  heap.massimo = Math.max(heap.massimo, ora);
}

/** The best of three when the first is slow: other programs share the processor, and only the body is judged. */
function tempoDi(numero: number): number {
  const uno = corpo(tutte, seme, numero);
  return Math.min(
    ...[1, 2, 3].map(() => {
      const inizio = performance.now();
      giudica(uno);
      return performance.now() - inizio;
    }),
  );
}

for (let numero = da, fatti = 0; numero < casi; numero += passo, fatti++) {
  Atomics.store(sotto, 0, numero);
  const uno = corpo(tutte, seme, numero);
  byte += uno.byte.length;
  const doveCome = `body ${numero} of SEME=${seme}, ${uno.specie.messaggio.radice} (${uno.mutazioni.join(', ')})`;
  const inizio = performance.now();
  try {
    const esito = giudica(uno);
    if ('violazione' in esito) violazioni.push(`${doveCome}: ${esito.violazione}`);
    else regole[esito.regola] = (regole[esito.regola] ?? 0) + 1;
  } catch (causa) {
    violazioni.push(`${doveCome}: ${causa instanceof Error ? causa.stack : String(causa)}`);
  }
  let tempo = performance.now() - inizio;
  if (tempo > 500) tempo = tempoDi(numero);
  if (tempo > piuLento.tempo) piuLento = { tempo, numero };
  if (tempo > 1000) violazioni.push(`${doveCome}: ${Math.round(tempo)} ms`);
  if (violazioni.length > 20) break;
  if (fatti % 2000 === 1999) misuraHeap();
}
misuraHeap();
const resoconto: Resoconto = { regole, violazioni, byte, piuLento, heap };
parentPort?.postMessage(resoconto);
