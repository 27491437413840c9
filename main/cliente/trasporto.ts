import { Agent } from 'node:https';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Esito } from '#contract/esito.ts';
import { scambia } from './scambio.ts';

/** Why there is no answer. The difference matters: what was sent may have been done. */
export type GuastoTrasporto =
  /** Nothing left this workstation. `core-non-fidato`: the other end has no certificate of the configured authority. */
  | { readonly tipo: 'non-inviata'; readonly causa: 'irraggiungibile' | 'core-non-fidato' }
  /** It left, wholly or in part, and no whole answer came. */
  | { readonly tipo: 'senza-risposta' };

export interface RispostaHttp {
  readonly stato: number;
  readonly testo: string;
  /** The connection that carried it. */
  readonly socket: TLSSocket;
}

export interface RichiestaHttp {
  readonly metodo: string;
  readonly percorso: string;
  readonly corpo?: string | undefined;
  readonly gettone?: string | undefined;
  /** Longest wait for the whole answer, milliseconds. */
  readonly attesa: number;
}

export interface Trasporto {
  manda(richiesta: RichiestaHttp): Promise<Esito<RispostaHttp, GuastoTrasporto>>;
  /** A transport with one connection of its own, for what is tied to a connection. */
  dedicato(): Trasporto;
  chiudi(): void;
}

/**
 * HTTPS towards one core with one shared secure context (handshakes are resumed, connections kept alive).
 * @param contesto workstation certificate and trusted authorities.
 */
export function creaTrasporto(base: URL, contesto: SecureContext, soloUna = false): Trasporto {
  const agente = new Agent({
    keepAlive: true,
    secureContext: contesto,
    rejectUnauthorized: true,
    ...(soloUna && { maxSockets: 1 }),
  });

  return {
    async manda(richiesta) {
      const primo = await scambia(base, agente, richiesta);
      // A connection at rest that the other end had closed: what only reads may ask again on a new one.
      if (primo.stantia && richiesta.metodo === 'GET') return (await scambia(base, agente, richiesta)).esito;
      return primo.esito;
    },
    dedicato: () => creaTrasporto(base, contesto, true),
    chiudi: () => {
      agente.destroy();
    },
  };
}
