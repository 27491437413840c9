import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornaleDiProcesso, type Giornale } from '../giornale.ts';
import type { Host } from '../host.ts';
import { creaSmistatore } from './bridge-server.ts';
import { Chiavi, uguali } from './chiavi.ts';
import { collegaPonte, messaggioMassimo } from './collega-ponte.ts';
import { difese } from './difese.ts';
import { apriPagina, conPonte } from './pagina.ts';
import { ponte } from './ponte.ts';

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

/** The script is one function, sent as it is. */
const scriptPonte = `(${ponte.toString()})();\n`;

/**
 * Serves the page and its bridge to a browser of this machine, on the loopback interface only.
 * Failure as value: the port is taken. @throws when the page has not been built.
 */
export async function serviGuscio(
  host: Pick<Host, 'gestori' | 'ascolta'>,
  opzioni: OpzioniGuscio,
): Promise<Esito<Guscio, { readonly tipo: 'porta-occupata' }>> {
  const pagina = apriPagina(opzioni.radicePagina);
  const chiavi = new Chiavi();
  const smistatore = creaSmistatore(host, opzioni.giornale ?? giornaleDiProcesso);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000, maxHeaderSize: 16_384 });
  let indirizzo = '';
  let nomeBiscotto = '';

  const nuovoUrl = (): string => `http://${indirizzo}/?k=${chiavi.nuova()}`;

  /** SECURITY: the Host check stops DNS rebinding, the cookie every page that is not ours. */
  function conosciuta(richiesta: IncomingMessage): boolean {
    const biscotti = (richiesta.headers.cookie ?? '').split(/;\s*/);
    const nostro = biscotti.find((biscotto) => biscotto.startsWith(`${nomeBiscotto}=`));
    return chiavi.riconosce(nostro?.slice(nomeBiscotto.length + 1));
  }

  function rispondi(richiesta: IncomingMessage, risposta: ServerResponse): void {
    const manda = (
      stato: number,
      corpo: string | Buffer = '',
      testate: Readonly<Record<string, string>> = {},
    ): void => {
      const comuni = { 'cache-control': 'no-store', ...difese([`ws://${indirizzo}`]) };
      risposta.writeHead(stato, { ...comuni, ...testate }).end(richiesta.method === 'HEAD' ? '' : corpo);
    };
    const nonServito = (): void => {
      manda(403, testoSenzaChiave, { 'content-type': 'text/plain; charset=utf-8' });
    };
    if (richiesta.headers.host !== indirizzo) {
      manda(421);
      return;
    }
    const { pathname, searchParams } = new URL(richiesta.url ?? '/', `http://${indirizzo}`);
    if (richiesta.method === 'POST' && pathname === '/apri') {
      const concesso =
        opzioni.segretoApri !== undefined &&
        uguali(richiesta.headers.authorization ?? '', `Sportello ${opzioni.segretoApri}`) &&
        richiesta.headers.origin === undefined;
      if (concesso) manda(200, nuovoUrl(), { 'content-type': 'text/plain' });
      else manda(403);
      return;
    }
    if (richiesta.method !== 'GET' && richiesta.method !== 'HEAD') {
      manda(405, '', { allow: 'GET, HEAD' });
      return;
    }
    const chiave = searchParams.get('k');
    if (pathname === '/' && chiave !== null) {
      const biscotto = chiavi.scambia(chiave);
      const testate = {
        location: '/',
        'set-cookie': `${nomeBiscotto}=${biscotto}; HttpOnly; SameSite=Strict; Path=/`,
      };
      if (biscotto !== undefined) manda(303, '', testate);
      // Going back to the launch address with the cookie it gave is no attack.
      else if (conosciuta(richiesta)) manda(303, '', { location: '/' });
      else nonServito();
      return;
    }
    if (!conosciuta(richiesta)) {
      nonServito();
      return;
    }
    if (pathname === '/ponte.js') {
      manda(200, scriptPonte, { 'content-type': 'text/javascript; charset=utf-8' });
      return;
    }
    const file = pagina.leggi(pathname);
    if (!file) {
      manda(404);
      return;
    }
    const corpo = file.tipo.startsWith('text/html') ? conPonte(file.corpo) : file.corpo;
    const cache = file.immutabile ? { 'cache-control': 'private, max-age=31536000, immutable' } : {};
    manda(200, corpo, { 'content-type': file.tipo, ...cache });
  }

  const canali = new WebSocketServer({
    noServer: true,
    maxPayload: messaggioMassimo,
    perMessageDeflate: false,
  });
  server.on('request', rispondi);
  server.on('upgrade', (richiesta: IncomingMessage, socket: Duplex, testa: Buffer) => {
    const { host: nome, origin } = richiesta.headers;
    // SECURITY: any page of the browser may open a socket here; only ours has this origin and the cookie.
    const nostra = nome === indirizzo && origin === `http://${indirizzo}` && conosciuta(richiesta);
    if (!nostra || richiesta.url !== '/ponte') {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    canali.handleUpgrade(richiesta, socket, testa, (canale) => {
      collegaPonte(canale, smistatore);
    });
  });

  const aperta = await new Promise<boolean>((fatto, rifiuta) => {
    server.once('error', (errore: NodeJS.ErrnoException) => {
      if (errore.code === 'EADDRINUSE') fatto(false);
      else rifiuta(errore);
    });
    server.listen(opzioni.porta, '127.0.0.1', () => {
      fatto(true);
    });
  });
  if (!aperta) return fallito({ tipo: 'porta-occupata' });
  const { port: porta } = server.address() as AddressInfo;
  indirizzo = `127.0.0.1:${porta}`;
  // Cookies know no port: the name keeps the desks of two profiles apart.
  nomeBiscotto = `sportello-${porta}`;

  return riuscito({
    url: nuovoUrl(),
    porta,
    nuovoUrl,
    chiudi: async () => {
      for (const canale of canali.clients) canale.terminate();
      server.closeAllConnections();
      await new Promise((fatto) => server.close(fatto));
    },
  });
}

const testoSenzaChiave =
  'Questa pagina si apre solo dallo sportello. Chiudi la finestra e avvia di nuovo lo sportello: le bozze restano salvate.\n';
