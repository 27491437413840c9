import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Smistatore } from './bridge-server.ts';

/** What the page says on the socket. */
const Messaggio = z.union([
  z.strictObject({ id: z.number().int(), chiama: z.string(), richiesta: z.unknown() }),
  z.strictObject({ ascolta: z.string() }),
]);

/** Largest message of a page: a document to print, in base64. */
export const messaggioMassimo = 16 * 1024 * 1024;

function testo(dati: unknown): string {
  return Buffer.isBuffer(dati) ? dati.toString('utf8') : '';
}

function leggi(grezzo: string): z.infer<typeof Messaggio> | undefined {
  try {
    return Messaggio.safeParse(JSON.parse(grezzo)).data;
  } catch {
    return undefined;
  }
}

/** Ties one page to the bridge for as long as its socket lives. */
export function collegaPonte(canale: WebSocket, smistatore: Smistatore): void {
  const ascolti = new Map<string, () => void>();
  const manda = (messaggio: object): void => {
    if (canale.readyState === canale.OPEN) canale.send(JSON.stringify(messaggio));
  };
  canale.on('message', (dati) => {
    const messaggio = leggi(testo(dati));
    if (!messaggio) {
      // Not what our page sends: answered as any other call that does not exist, and the socket lives on.
      void smistatore.chiama(undefined, undefined).then((risposta) => {
        manda({ id: null, risposta });
      });
    } else if ('chiama' in messaggio) {
      void smistatore.chiama(messaggio.chiama, messaggio.richiesta).then((risposta) => {
        manda({ id: messaggio.id, risposta });
      });
    } else if (!ascolti.has(messaggio.ascolta)) {
      const evento = messaggio.ascolta;
      const smetti = smistatore.ascolta(evento, (valore) => {
        manda({ evento, valore });
      });
      if (smetti) ascolti.set(evento, smetti);
    }
  });
  // An oversized or broken frame closes the socket; the page opens another.
  canale.on('error', () => undefined);
  canale.on('close', () => {
    for (const smetti of ascolti.values()) smetti();
  });
}
