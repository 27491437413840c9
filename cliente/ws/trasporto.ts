import { Agent, request } from 'node:https';
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { erroreDiRete, type ErroreTrasporto } from './errori-trasporto.ts';
import type { Identita } from './identita.ts';

export interface RichiestaCanale {
  readonly url: string;
  /** PEM of the authorities of the server's TLS certificate; those of the system when absent. */
  readonly ancore: string | undefined;
  /** Shown to a server that asks for a certificate (mutual TLS). */
  readonly client: Identita | undefined;
  readonly secondiConnessione: number;
  readonly secondiRisposta: number;
}

/** How the connection turned out, for who has to find out why it does not work. */
export interface Collegamento {
  readonly protocollo: string;
  readonly cifrario: string;
  readonly server: { readonly nomi: string; readonly soggetto: string; readonly scade: Date } | undefined;
  /** Did the server ask for a certificate of ours, and did we have one? */
  readonly clientPresentato: boolean;
}

export interface RispostaHttp {
  readonly stato: number;
  readonly intestazioni: IncomingHttpHeaders;
  readonly corpo: Buffer;
  readonly collegamento: Collegamento;
  /** Milliseconds to open the connection (0 on one already open) and for the whole call. */
  readonly tempi: { readonly connessione: number; readonly totale: number };
}

/** One service, over connections kept alive. It never sends twice: whether to repeat is the caller's decision. */
export interface Canale {
  manda(percorso: string, corpo: string): Promise<Esito<RispostaHttp, ErroreTrasporto>>;
  chiudi(): void;
}

/** Beyond it an answer is not one: 4005 and 7002 carry attachments of some megabytes. */
const corpoMassimo = 256 * 1024 * 1024;

function collegamentoDi(presa: TLSSocket, client: boolean): Collegamento {
  const certificato = presa.getPeerX509Certificate();
  return {
    protocollo: presa.getProtocol() ?? '',
    cifrario: presa.getCipher().standardName,
    server: certificato && {
      nomi: certificato.subjectAltName ?? '',
      soggetto: certificato.subject.replaceAll('\n', ', '),
      scade: certificato.validToDate,
    },
    clientPresentato: client,
  };
}

function identitaTls(client: Identita | undefined): { key?: string; cert?: string } {
  if (!client) return {};
  return {
    key: client.chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: [client.certificato, ...client.catena].map(String).join(''),
  };
}

/** One call under way: it ends once, whatever comes after. */
class Chiamata {
  readonly #dati: RichiestaCanale;
  readonly #risolvi: (esito: Esito<RispostaHttp, ErroreTrasporto>) => void;
  readonly #inizio = performance.now();
  readonly #richiesta: ClientRequest;
  #timer: NodeJS.Timeout;
  #fase: 'connessione' | 'risposta' = 'connessione';
  #connessione = 0;
  /** From here on the service may have received the request: what it did with it is not known. */
  #partita = false;

  constructor(
    dati: RichiestaCanale,
    richiesta: ClientRequest,
    risolvi: (esito: Esito<RispostaHttp, ErroreTrasporto>) => void,
  ) {
    this.#dati = dati;
    this.#richiesta = richiesta;
    this.#risolvi = risolvi;
    this.#timer = this.#basta(dati.secondiConnessione);
    richiesta.on('socket', (presa) => {
      if (presa.connecting)
        presa.once('secureConnect', () => {
          this.#collegata();
        });
      else {
        this.#collegata();
        this.#connessione = 0;
      }
    });
    richiesta.on('error', this.#caduta);
    richiesta.on('response', (risposta) => {
      this.#leggi(risposta);
    });
  }

  #basta(secondi: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#finisci(fallito({ tipo: 'tempo-scaduto', fase: this.#fase, secondi, partita: this.#partita }));
      this.#richiesta.destroy();
    }, secondi * 1000);
  }

  #finisci(esito: Esito<RispostaHttp, ErroreTrasporto>): void {
    clearTimeout(this.#timer);
    this.#risolvi(esito);
  }

  readonly #caduta = (errore: NodeJS.ErrnoException): void => {
    this.#finisci(fallito(erroreDiRete(errore, this.#partita)));
  };

  #collegata(): void {
    this.#partita = true;
    this.#fase = 'risposta';
    this.#connessione = performance.now() - this.#inizio;
    clearTimeout(this.#timer);
    this.#timer = this.#basta(this.#dati.secondiRisposta);
  }

  #leggi(risposta: IncomingMessage): void {
    const pezzi: Buffer[] = [];
    let lunghezza = 0;
    // Asked now: once the answer has ended the connection may belong to nobody.
    const collegamento = collegamentoDi(risposta.socket as TLSSocket, this.#dati.client !== undefined);
    risposta.on('data', (pezzo: Buffer) => {
      lunghezza += pezzo.length;
      if (lunghezza <= corpoMassimo) pezzi.push(pezzo);
      else {
        this.#finisci(fallito({ tipo: 'troppo-grande', partita: this.#partita }));
        this.#richiesta.destroy();
      }
    });
    risposta.on('error', this.#caduta);
    risposta.on('end', () => {
      this.#finisci(
        riuscito({
          stato: risposta.statusCode ?? 0,
          intestazioni: risposta.headers,
          corpo: Buffer.concat(pezzi),
          collegamento,
          tempi: { connessione: this.#connessione, totale: performance.now() - this.#inizio },
        }),
      );
    });
  }
}

export function apriCanale(dati: RichiestaCanale): Canale {
  const base = new URL(dati.url);
  const agente = new Agent({
    keepAlive: true,
    minVersion: 'TLSv1.2',
    ...(dati.ancore !== undefined && { ca: dati.ancore }),
    ...identitaTls(dati.client),
  });
  return {
    manda(percorso, corpo) {
      const byte = Buffer.from(corpo, 'utf8');
      return new Promise((risolvi) => {
        const richiesta = request(new URL(base.pathname.replace(/\/$/, '') + percorso, base), {
          method: 'POST',
          agent: agente,
          headers: {
            'content-type': 'text/xml; charset=utf-8',
            'content-length': byte.length,
            soapaction: '""',
            'user-agent': 'sportello-ws',
          },
        });
        new Chiamata(dati, richiesta, risolvi);
        richiesta.end(byte);
      });
    },
    chiudi: () => {
      agente.destroy();
    },
  };
}
