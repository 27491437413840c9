import type { IncomingMessage, ServerResponse } from 'node:http';
import { uguali, type Chiavi } from './chiavi.ts';
import { difese } from './difese.ts';
import { conPonte, type apriPagina } from './pagina.ts';
import { ponte } from './ponte.ts';

/** The script is one function, sent as it is. */
const scriptPonte = `(${ponte.toString()})();\n`;

const testoSenzaChiave =
  'Questa pagina si apre solo dallo sportello. Chiudi la finestra e avvia di nuovo lo sportello: le bozze restano salvate.\n';

/** Where the desk is served: known once the port is open. */
export interface Indirizzo {
  /** Host and port, as the browser writes them. */
  host: string;
  nomeBiscotto: string;
}

interface Parti {
  readonly indirizzo: Indirizzo;
  readonly chiavi: Chiavi;
  readonly pagina: ReturnType<typeof apriPagina>;
  readonly segretoApri: string | undefined;
}

type Manda = (stato: number, corpo?: string | Buffer, testate?: Readonly<Record<string, string>>) => void;

/** What the loopback server answers: launch addresses, the page with its bridge, and nothing to whoever is not ours. */
export class Risposte {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  nuovoUrl(): string {
    const { indirizzo, chiavi } = this.#parti;
    return `http://${indirizzo.host}/?k=${chiavi.nuova()}`;
  }

  /** SECURITY: the Host check stops DNS rebinding, the cookie every page that is not ours. */
  conosciuta(richiesta: IncomingMessage): boolean {
    const { indirizzo, chiavi } = this.#parti;
    const biscotti = (richiesta.headers.cookie ?? '').split(/;\s*/);
    const nostro = biscotti.find((biscotto) => biscotto.startsWith(`${indirizzo.nomeBiscotto}=`));
    return chiavi.riconosce(nostro?.slice(indirizzo.nomeBiscotto.length + 1));
  }

  rispondi(richiesta: IncomingMessage, risposta: ServerResponse): void {
    const { host } = this.#parti.indirizzo;
    const manda: Manda = (stato, corpo = '', testate = {}) => {
      const comuni = { 'cache-control': 'no-store', ...difese([`ws://${host}`]) };
      risposta.writeHead(stato, { ...comuni, ...testate }).end(richiesta.method === 'HEAD' ? '' : corpo);
    };
    if (richiesta.headers.host !== host) {
      manda(421);
      return;
    }
    const { pathname, searchParams } = new URL(richiesta.url ?? '/', `http://${host}`);
    const chiave = searchParams.get('k');
    if (richiesta.method === 'POST' && pathname === '/apri') this.#apri(richiesta, manda);
    else if (richiesta.method !== 'GET' && richiesta.method !== 'HEAD')
      manda(405, '', { allow: 'GET, HEAD' });
    else if (pathname === '/' && chiave !== null) this.#entra(richiesta, chiave, manda);
    else if (!this.conosciuta(richiesta)) nonServito(manda);
    else this.#servi(pathname, manda);
  }

  /** Another start of the same desk asks for a launch address: a page cannot, for want of the secret. */
  #apri(richiesta: IncomingMessage, manda: Manda): void {
    const { segretoApri } = this.#parti;
    const concesso =
      segretoApri !== undefined &&
      uguali(richiesta.headers.authorization ?? '', `Sportello ${segretoApri}`) &&
      richiesta.headers.origin === undefined;
    if (concesso) manda(200, this.nuovoUrl(), { 'content-type': 'text/plain' });
    else manda(403);
  }

  /** The one-time key of the launch address becomes a cookie. */
  #entra(richiesta: IncomingMessage, chiave: string, manda: Manda): void {
    const { chiavi, indirizzo } = this.#parti;
    const biscotto = chiavi.scambia(chiave);
    const testate = {
      location: '/',
      'set-cookie': `${indirizzo.nomeBiscotto}=${biscotto}; HttpOnly; SameSite=Strict; Path=/`,
    };
    if (biscotto !== undefined) manda(303, '', testate);
    // Going back to the launch address with the cookie it gave is no attack.
    else if (this.conosciuta(richiesta)) manda(303, '', { location: '/' });
    else nonServito(manda);
  }

  #servi(pathname: string, manda: Manda): void {
    if (pathname === '/ponte.js') {
      manda(200, scriptPonte, { 'content-type': 'text/javascript; charset=utf-8' });
      return;
    }
    const file = this.#parti.pagina.leggi(pathname);
    if (!file) {
      manda(404);
      return;
    }
    const corpo = file.tipo.startsWith('text/html') ? conPonte(file.corpo) : file.corpo;
    const cache = file.immutabile ? { 'cache-control': 'private, max-age=31536000, immutable' } : {};
    manda(200, corpo, { 'content-type': file.tipo, ...cache });
  }
}

function nonServito(manda: Manda): void {
  manda(403, testoSenzaChiave, { 'content-type': 'text/plain; charset=utf-8' });
}
