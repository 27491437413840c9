import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornaleDiProcesso, type Giornale } from '../giornale.ts';
import type { Host } from '../host.ts';
import { creaSmistatore } from './bridge-server.ts';
import { Chiavi } from './chiavi.ts';
import { collegaPonte, messaggioMassimo } from './collega-ponte.ts';
import { apriPagina } from './pagina.ts';
import { Risposte, type Indirizzo } from './risposte.ts';

export { apriFinestra } from './finestra.ts';

export interface Guscio {
  /** Launch address with a fresh one-time key. */
  readonly url: string;
  readonly porta: number;
  /** Another launch address, for another window. */
  nuovoUrl(): string;
  chiudi(): Promise<void>;
}

export interface OpzioniGuscio {
  /** Fixed per profile; 0 asks for a free one (tests only: IndexedDB belongs to host and port). */
  readonly porta: number;
  /** Folder of the built page. */
  readonly radicePagina: string;
  /** With this secret another start of the same desk asks for a launch address. */
  readonly segretoApri?: string;
  readonly giornale?: Giornale;
}

/** @returns whether the port was free. @throws for any other reason. */
function ascolta(server: Server, porta: number): Promise<boolean> {
  return new Promise((fatto, rifiuta) => {
    server.once('error', (errore: NodeJS.ErrnoException) => {
      if (errore.code === 'EADDRINUSE') fatto(false);
      else rifiuta(errore);
    });
    server.listen(porta, '127.0.0.1', () => {
      fatto(true);
    });
  });
}

/**
 * Serves the page and its bridge to a browser of this machine, on the loopback interface only.
 * Failure as value: the port is taken. @throws when the page has not been built.
 */
export async function serviGuscio(
  host: Pick<Host, 'gestori' | 'ascolta'>,
  opzioni: OpzioniGuscio,
): Promise<Esito<Guscio, { readonly tipo: 'porta-occupata' }>> {
  const pagina = apriPagina(opzioni.radicePagina);
  const smistatore = creaSmistatore(host, opzioni.giornale ?? giornaleDiProcesso);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000, maxHeaderSize: 16_384 });
  const indirizzo: Indirizzo = { host: '', nomeBiscotto: '' };
  const risposte = new Risposte({
    indirizzo,
    chiavi: new Chiavi(),
    pagina,
    segretoApri: opzioni.segretoApri,
  });

  const canali = new WebSocketServer({
    noServer: true,
    maxPayload: messaggioMassimo,
    perMessageDeflate: false,
  });
  server.on('request', (richiesta, risposta) => {
    risposte.rispondi(richiesta, risposta);
  });
  server.on('upgrade', (richiesta: IncomingMessage, socket: Duplex, testa: Buffer) => {
    const { host: nome, origin } = richiesta.headers;
    // SECURITY: any page of the browser may open a socket here; only ours has this origin and the cookie.
    const nostra =
      nome === indirizzo.host && origin === `http://${indirizzo.host}` && risposte.conosciuta(richiesta);
    if (!nostra || richiesta.url !== '/ponte') {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    canali.handleUpgrade(richiesta, socket, testa, (canale) => {
      collegaPonte(canale, smistatore);
    });
  });

  const aperta = await ascolta(server, opzioni.porta);
  if (!aperta) return fallito({ tipo: 'porta-occupata' });
  const { port: porta } = server.address() as AddressInfo;
  indirizzo.host = `127.0.0.1:${porta}`;
  // Cookies know no port: the name keeps the desks of two profiles apart.
  indirizzo.nomeBiscotto = `sportello-${porta}`;

  return riuscito({
    url: risposte.nuovoUrl(),
    porta,
    nuovoUrl: () => risposte.nuovoUrl(),
    chiudi: async () => {
      for (const canale of canali.clients) canale.terminate();
      server.closeAllConnections();
      await new Promise((fatto) => server.close(fatto));
    },
  });
}
