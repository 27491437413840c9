import { Agent, request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { erroreDiRete, type ErroreTrasporto } from '../ws/errori-trasporto.ts';
import type { Identita } from '../ws/identita.ts';

export interface RispostaWa {
  readonly stato: number;
  /** JSON, or undefined when it is something else. */
  readonly corpo: unknown;
  /** The connection that carried it: a session is opened on the one that asked for the challenge. */
  readonly presa: TLSSocket;
}

/** The JSON face of a core over mutual TLS, on one connection kept alive. */
export interface CanaleWa {
  chiama(
    metodo: 'GET' | 'POST' | 'DELETE',
    percorso: string,
    corpo?: unknown,
    gettone?: string,
  ): Promise<Esito<RispostaWa, ErroreTrasporto>>;
  chiudi(): void;
}

function leggi(testo: string): unknown {
  try {
    return testo === '' ? undefined : JSON.parse(testo);
  } catch {
    return undefined;
  }
}

/** @param ancore PEM of the authorities of the core's certificate. */
export function apriCanaleWa(dati: {
  readonly url: string;
  readonly ancore: string | undefined;
  readonly postazione: Identita;
  readonly secondi: number;
}): CanaleWa {
  const { postazione, ancore } = dati;
  const agente = new Agent({
    ...{ keepAlive: true, maxSockets: 1 },
    ...(ancore !== undefined && { ca: ancore }),
    key: postazione.chiave.export({ type: 'pkcs8', format: 'pem' }),
    cert: [postazione.certificato, ...postazione.catena].map(String).join(''),
  });
  return {
    chiama: (metodo, percorso, corpo, gettone) =>
      new Promise((risolvi) => {
        let partita = false;
        const errore = (causa: Error): void => {
          risolvi(fallito(erroreDiRete(causa, partita)));
        };
        const richiesta = request(new URL(percorso, dati.url), {
          agent: agente,
          method: metodo,
          timeout: dati.secondi * 1000,
          headers: {
            ...(gettone !== undefined && { authorization: `Sportello ${gettone}` }),
            ...(corpo !== undefined && { 'content-type': 'application/json' }),
          },
        });
        richiesta.on('timeout', () => richiesta.destroy(new Error('timeout')));
        richiesta.on('error', errore);
        richiesta.on('response', (risposta) => {
          const pezzi: Buffer[] = [];
          risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
          risposta.on('error', errore);
          risposta.on('end', () => {
            const testo = Buffer.concat(pezzi).toString('utf8');
            const presa = richiesta.socket as TLSSocket;
            risolvi(riuscito({ stato: risposta.statusCode ?? 0, corpo: leggi(testo), presa }));
          });
        });
        partita = true;
        richiesta.end(corpo === undefined ? undefined : JSON.stringify(corpo));
      }),
    chiudi: () => {
      agente.destroy();
    },
  };
}
