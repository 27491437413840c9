import { Agent, request } from 'node:https';
import type { Socket } from 'node:net';

export interface Risposta {
  readonly stato: number;
  readonly testo: string;
  /** The connection that carried it: the same object as long as it lives. */
  readonly socket: Socket;
}

/** Where a request differs from a good one. */
export interface Modi {
  readonly metodo?: 'GET' | 'POST';
  readonly tipo?: string;
  readonly intestazioni?: Readonly<Record<string, string>>;
}

/** One connection to a SOAP face, kept alive: a second one is opened only when the first was closed. */
export interface Canale {
  manda(percorso: string, corpo: string | Buffer, modi?: Modi): Promise<Risposta>;
  chiudi(): void;
}

export function creaCanale({ porta, ca }: { porta: number; ca: string }): Canale {
  const agente = new Agent({ keepAlive: true, maxSockets: 1, ca });
  return {
    manda: (percorso, corpo, { metodo = 'POST', tipo = 'text/xml; charset=utf-8', intestazioni } = {}) =>
      new Promise((risolvi, rifiuta) => {
        const richiesta = request({
          ...{ host: 'localhost', port: porta, agent: agente, method: metodo, path: percorso },
          headers: { 'content-type': tipo, soapaction: '""', ...intestazioni },
        });
        richiesta.on('error', rifiuta);
        richiesta.on('response', (risposta) => {
          const socket = richiesta.socket as Socket;
          const pezzi: Buffer[] = [];
          risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
          risposta.on('error', rifiuta);
          risposta.on('end', () => {
            risolvi({ stato: risposta.statusCode ?? 0, testo: Buffer.concat(pezzi).toString(), socket });
          });
        });
        richiesta.end(corpo);
      }),
    chiudi: () => {
      agente.destroy();
    },
  };
}

/** What a refusal says to who wrote the client. */
export interface Guasto {
  readonly codice: string | undefined;
  readonly testo: string | undefined;
  /** Our reason, of core/http/soap/motivi.ts. */
  readonly motivo: string | undefined;
  /** What was expected at that address. */
  readonly forma: string | undefined;
  readonly campi: readonly string[];
}

export function guastoDi(testo: string): Guasto {
  return {
    codice: /<faultcode>([^<]*)/.exec(testo)?.[1],
    testo: /<faultstring>([^<]*)/.exec(testo)?.[1],
    motivo: /<s:motivo [^>]*codice="([^"]*)"/.exec(testo)?.[1],
    forma: /<s:forma>([^<]*)/.exec(testo)?.[1],
    campi: [...testo.matchAll(/<s:campo percorso="([^"]*)"/g)].map(([, percorso = '']) => percorso),
  };
}
