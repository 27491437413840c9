import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { richiestaNonValida } from './errori.ts';

interface Risposta {
  readonly corpo: string;
  readonly testate: Readonly<Record<string, string>>;
}

const detto = JSON.stringify({
  errore: richiestaNonValida([
    { percorso: '', messaggio: 'la richiesta non è arrivata per intero, o non è leggibile' },
  ]),
});

function risposta(json: boolean): Risposta {
  const comuni = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', connection: 'close' };
  return json
    ? { corpo: detto, testate: { 'content-type': 'application/json; charset=utf-8', ...comuni } }
    : { corpo: '', testate: comuni };
}

/**
 * What is answered where there is no request to speak of: what is not HTTP, stops halfway, does not arrive in time, or has
 * an address that cannot be read. In the words of the JSON face, where `json`, else without any: the framework's own would
 * repeat what was sent. The connection is closed, because what follows cannot be told apart.
 */
export function rifiutaIlleggibile(json: boolean): {
  readonly clientErrorHandler: (errore: Error & { code?: string }, socket: Socket) => void;
  readonly frameworkErrors: (errore: Error, richiesta: unknown, risposta: FastifyReply) => void;
} {
  const { corpo, testate } = risposta(json);
  const righe = Object.entries(testate).map(([nome, valore]) => `${nome}: ${valore}`);
  const intera = [
    ...['HTTP/1.1 400 Bad Request', `content-length: ${Buffer.byteLength(corpo)}`],
    ...[...righe, '', corpo],
  ];
  return {
    clientErrorHandler: (errore, socket) => {
      if (errore.code === 'ECONNRESET' || !socket.writable) socket.destroy();
      else socket.end(intera.join('\r\n'));
    },
    frameworkErrors: (_errore, _richiesta, risposta) => {
      void risposta.status(400).headers(testate).send(corpo);
    },
  };
}
