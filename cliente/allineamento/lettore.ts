/** A thread that opens what is brought: signature, decryption, reading. Who keeps the connections never waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { accogli, type Accolta, type PartiAccoglienza } from './accogli.ts';

export type DatiLettore = Omit<PartiAccoglienza, 'orologio'>;
export interface DaLeggere {
  readonly numero: number;
  readonly testo: string;
  /** What time it is for who asks, in milliseconds. */
  readonly adesso: number;
}
export type Letta =
  | { readonly numero: number; readonly accolta: Accolta }
  /** A mistake of ours: the name of the error, nothing of what came. */
  | { readonly numero: number; readonly guasto: string };

const fisse = workerData as DatiLettore;

function leggi({ numero, testo, adesso }: DaLeggere): Letta {
  try {
    return { numero, accolta: accogli(testo, { ...fisse, orologio: () => new Date(adesso) }) };
  } catch (errore) {
    return { numero, guasto: errore instanceof Error ? errore.name : typeof errore };
  }
}

parentPort?.on('message', (daLeggere: DaLeggere) => {
  parentPort?.postMessage(leggi(daLeggere));
});
