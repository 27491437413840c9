import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Accolta, PartiAccoglienza } from './accogli.ts';
import type { DaLeggere, DatiLettore, Letta } from './lettore.ts';

/** Opens what is brought on threads of their own. */
export interface Lettori {
  /** @throws when the thread has fallen, or is at a loss: who sends tries again. */
  leggi(testo: string): Promise<Accolta>;
  chiudi(): Promise<void>;
}

interface Attesa {
  readonly riuscita: (accolta: Accolta) => void;
  readonly fallita: (errore: Error) => void;
}
interface Filo {
  readonly lavoratore: Worker;
  readonly attese: Map<number, Attesa>;
}

// Beside this module, whether it is built or not.
const programma = new URL(import.meta.url.endsWith('.ts') ? './lettore.ts' : './lettore.js', import.meta.url);
/** One for each processor beside that of the connections; more would only wait for each other. */
const quanti = Math.max(1, Math.min(4, availableParallelism() - 1));

/** Threads begin with the first message, and another takes the place of one that fell. */
export function apriLettori({ orologio, comune, fiducia, identita }: PartiAccoglienza): Lettori {
  const workerData: DatiLettore = { comune, fiducia, identita };
  const fili = new Set<Filo>();
  let numero = 0;

  function nuovo(): Filo {
    const lavoratore = new Worker(programma, { workerData });
    const filo: Filo = { lavoratore, attese: new Map() };
    const caduto = (): void => {
      fili.delete(filo);
      for (const { fallita } of filo.attese.values())
        fallita(new Error('a thread that opens notifications fell'));
      filo.attese.clear();
    };
    lavoratore.on('message', (letta: Letta) => {
      const attesa = filo.attese.get(letta.numero);
      filo.attese.delete(letta.numero);
      if (filo.attese.size === 0) lavoratore.unref();
      if ('accolta' in letta) attesa?.riuscita(letta.accolta);
      else attesa?.fallita(new Error(letta.guasto));
    });
    lavoratore.on('error', caduto);
    lavoratore.on('exit', caduto);
    fili.add(filo);
    return filo;
  }

  /** The one with least to do; a new one only when all have something. */
  function libero(): Filo {
    const [meno] = [...fili].sort((a, b) => a.attese.size - b.attese.size);
    return meno && (meno.attese.size === 0 || fili.size >= quanti) ? meno : nuovo();
  }

  return {
    leggi: (testo) =>
      new Promise((riuscita, fallita) => {
        const { lavoratore, attese } = libero();
        attese.set(++numero, { riuscita, fallita });
        lavoratore.ref();
        lavoratore.postMessage({ numero, testo, adesso: orologio().getTime() } satisfies DaLeggere);
      }),
    async chiudi() {
      await Promise.all([...fili].map(({ lavoratore }) => lavoratore.terminate()));
    },
  };
}
