import { Agent, request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
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

export function apriCanale(dati: RichiestaCanale): Canale {
  const base = new URL(dati.url);
  const agente = new Agent({
    keepAlive: true,
    minVersion: 'TLSv1.2',
    ...(dati.ancore !== undefined && { ca: dati.ancore }),
    ...identitaTls(dati.client),
  });

  function manda(percorso: string, corpo: string): Promise<Esito<RispostaHttp, ErroreTrasporto>> {
    const byte = Buffer.from(corpo, 'utf8');
    const inizio = performance.now();
    let connessione = 0;
    /** From here on the service may have received the request: what it did with it is not known. */
    let partita = false;
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
      let fase: 'connessione' | 'risposta' = 'connessione';
      const basta = (secondi: number): NodeJS.Timeout =>
        setTimeout(() => {
          finisci(fallito({ tipo: 'tempo-scaduto', fase, secondi, partita }));
          richiesta.destroy();
        }, secondi * 1000);
      let timer = basta(dati.secondiConnessione);
      const finisci = (esito: Esito<RispostaHttp, ErroreTrasporto>): void => {
        clearTimeout(timer);
        risolvi(esito);
      };
      const collegata = (): void => {
        partita = true;
        fase = 'risposta';
        connessione = performance.now() - inizio;
        clearTimeout(timer);
        timer = basta(dati.secondiRisposta);
      };
      richiesta.on('socket', (presa) => {
        if (presa.connecting) presa.once('secureConnect', collegata);
        else {
          collegata();
          connessione = 0;
        }
      });
      richiesta.on('error', (errore: NodeJS.ErrnoException) => {
        finisci(fallito(erroreDiRete(errore, partita)));
      });
      richiesta.on('response', (risposta) => {
        const pezzi: Buffer[] = [];
        let lunghezza = 0;
        // Asked now: once the answer has ended the connection may belong to nobody.
        const collegamento = collegamentoDi(risposta.socket as TLSSocket, dati.client !== undefined);
        risposta.on('data', (pezzo: Buffer) => {
          lunghezza += pezzo.length;
          if (lunghezza <= corpoMassimo) pezzi.push(pezzo);
          else {
            finisci(fallito({ tipo: 'troppo-grande', partita }));
            richiesta.destroy();
          }
        });
        risposta.on('error', (errore: NodeJS.ErrnoException) => {
          finisci(fallito(erroreDiRete(errore, partita)));
        });
        risposta.on('end', () => {
          const totale = performance.now() - inizio;
          finisci(
            riuscito({
              stato: risposta.statusCode ?? 0,
              intestazioni: risposta.headers,
              corpo: Buffer.concat(pezzi),
              collegamento,
              tempi: { connessione, totale },
            }),
          );
        });
      });
      richiesta.end(byte);
    });
  }

  return {
    manda,
    chiudi: () => {
      agente.destroy();
    },
  };
}
