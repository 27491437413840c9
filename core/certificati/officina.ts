import { Worker } from 'node:worker_threads';
import type { Sigillo } from '../accessi/pki/index.ts';
import type { Disegnato, RichiestaDisegno } from './pdf/disegna.ts';

export type DaDisegnare = Omit<RichiestaDisegno, 'sigillo'>;

/** Draws and seals certificates, wherever it does it. */
export type Disegna = (richiesta: DaDisegnare) => Promise<Disegnato>;

export interface Messaggio {
  readonly numero: number;
  readonly richiesta: DaDisegnare;
}
export type Risposta =
  | { readonly numero: number; readonly disegnato: Disegnato }
  | { readonly numero: number; readonly errore: string };

export interface Officina {
  readonly disegna: Disegna;
  /** Starts before anybody waits: preparing the fonts takes the better part of a second. */
  scalda(): void;
  chiudi(): Promise<void>;
}

/** What waits for an answer of a worker. */
interface Attesa {
  readonly riuscita: (disegnato: Disegnato) => void;
  readonly fallita: (errore: Error) => void;
}

interface Filo {
  readonly lavoratore: Worker;
  readonly attese: Map<number, Attesa>;
}

// The program beside this one, in source or built.
const programma = new URL(
  import.meta.url.endsWith('.ts') ? './lavoratore.ts' : './lavoratore.js',
  import.meta.url,
);

/**
 * A sheet costs some milliseconds of drawing, and the first one of a process half a second of fonts: in threads of their
 * own, so that whoever asks the register for something else does not wait for a certificate. A thread that dies takes its
 * sheets with it, which are asked again under the same id; the next one starts another.
 */
export function creaOfficina(sigillo: Sigillo, fili = 1): Officina {
  const vivi: Filo[] = [];
  let ultimo = 0;

  function avvia(): Filo {
    const attese = new Map<number, Attesa>();
    const lavoratore = new Worker(programma, {
      workerData: sigillo,
      execArgv: [],
      // A core is held under 300 MB: what a sheet leaves behind is thrown away soon, not hoarded.
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 6 },
    });
    const filo: Filo = { lavoratore, attese };
    const caduto = (errore: Error): void => {
      const dove = vivi.indexOf(filo);
      if (dove >= 0) vivi.splice(dove, 1);
      for (const attesa of attese.values()) attesa.fallita(errore);
      attese.clear();
    };
    lavoratore.on('message', (risposta: Risposta) => {
      const attesa = attese.get(risposta.numero);
      attese.delete(risposta.numero);
      // An idle thread does not keep the process alive.
      if (attese.size === 0) lavoratore.unref();
      if ('disegnato' in risposta) attesa?.riuscita(risposta.disegnato);
      else attesa?.fallita(new Error(risposta.errore));
    });
    lavoratore.on('error', caduto);
    lavoratore.on('exit', (codice) => {
      caduto(new Error(`the thread that draws certificates ended with ${codice}`));
    });
    lavoratore.unref();
    vivi.push(filo);
    return filo;
  }

  function libero(): Filo {
    const meno = vivi.toSorted((a, b) => a.attese.size - b.attese.size)[0];
    return meno && (meno.attese.size === 0 || vivi.length >= fili) ? meno : avvia();
  }

  return {
    disegna: (richiesta) =>
      new Promise((riuscita, fallita) => {
        const { lavoratore, attese } = libero();
        const numero = ++ultimo;
        attese.set(numero, { riuscita, fallita });
        lavoratore.ref();
        lavoratore.postMessage({ numero, richiesta } satisfies Messaggio);
      }),
    scalda() {
      if (vivi.length === 0) avvia();
    },
    async chiudi() {
      await Promise.all(vivi.map(({ lavoratore }) => lavoratore.terminate()));
    },
  };
}
