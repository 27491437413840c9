import { parentPort, workerData } from 'node:worker_threads';
import type { Sigillo } from '../accessi/pki/index.ts';
import { lasciaIlPasso } from '../lascia-il-passo.ts';
import type { Messaggio, Risposta } from './officina.ts';
import { carattere } from './pdf/carattere.ts';
import { disegnaCertificato } from './pdf/disegna.ts';

/** Thread that draws and seals ({@link ./officina.ts}). The fonts of every sheet are prepared before the first one. */
lasciaIlPasso('poco');
const sigillo = workerData as Sigillo;
for (const peso of [400, 600, 700] as const) carattere(peso, 'latin');

parentPort?.on('message', ({ numero, richiesta }: Messaggio) => {
  try {
    const disegnato = disegnaCertificato({ ...richiesta, sigillo });
    const { buffer } = disegnato.pdf;
    rispondi({ numero, disegnato }, buffer instanceof ArrayBuffer ? [buffer] : []);
  } catch (errore) {
    rispondi({ numero, errore: errore instanceof Error ? (errore.stack ?? errore.message) : String(errore) });
  }
});

function rispondi(risposta: Risposta, ceduti: ArrayBuffer[] = []): void {
  parentPort?.postMessage(risposta, ceduti);
}
