import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { Agent, request } from 'node:https';

/** An answer later than this is a hang: the core itself waits for a body no longer than a minute. Milliseconds. */
const attesa = 30_000;

export interface Detto {
  readonly stato: number;
  readonly testo: string;
  readonly intestazioni: Readonly<Record<string, string | string[] | undefined>>;
}

/** `troncata`: the connection was closed without an answer, on a body that did not arrive whole or was very large. */
export type Arrivato = Detto | 'troncata';

export interface Domanda {
  readonly metodo: string;
  readonly percorso: string;
  readonly intestazioni?: Readonly<Record<string, string>>;
  readonly corpo?: string | Buffer | undefined;
  /** How many bytes of the body are sent before the connection is closed halfway. */
  readonly tronca?: number | undefined;
}

/** A connection to one face of the core that sends whatever it is told, and never waits for ever. */
export class Filo {
  readonly #agente: Agent;
  readonly #porta: number;

  constructor(dati: {
    readonly porta: number;
    readonly ca: string;
    readonly identita?: { readonly certificato: Uint8Array; readonly chiave: KeyObject };
    /** From which address of this machine. */
    readonly indirizzo?: string;
  }) {
    this.#porta = dati.porta;
    this.#agente = new Agent({
      ...{ keepAlive: true, maxSockets: 1, ca: dati.ca },
      ...(dati.indirizzo !== undefined && { localAddress: dati.indirizzo }),
      ...(dati.identita && {
        cert: new X509Certificate(dati.identita.certificato).toString(),
        key: dati.identita.chiave.export({ type: 'pkcs8', format: 'pem' }),
      }),
    });
  }

  /** @throws when no answer comes in time, or the connection falls under a request that was whole. */
  manda({ metodo, percorso, intestazioni = {}, corpo, tronca }: Domanda): Promise<Arrivato> {
    return new Promise((risolvi, rifiuta) => {
      const byte = corpo === undefined ? undefined : Buffer.from(corpo);
      const richiesta = request({
        ...{ host: 'localhost', port: this.#porta, agent: this.#agente, method: metodo, path: percorso },
        headers: { ...intestazioni, ...(byte && { 'content-length': String(byte.length) }) },
      });
      const basta = setTimeout(() => {
        richiesta.destroy();
        rifiuta(new Error(`no answer in ${attesa / 1000} seconds`));
      }, attesa);
      const fine = (esito: Arrivato | Error): void => {
        clearTimeout(basta);
        if (esito instanceof Error) rifiuta(esito);
        else risolvi(esito);
      };
      // Who is refused before the body is read is not waited for: what is still being sent may find nobody.
      const pesante = (byte?.length ?? 0) > 1 << 20;
      richiesta.on('error', (causa: NodeJS.ErrnoException) => {
        const tagliata = pesante && (causa.code === 'EPIPE' || causa.code === 'ECONNRESET');
        fine(tronca === undefined && !tagliata ? causa : 'troncata');
      });
      richiesta.on('response', (risposta) => {
        const pezzi: Buffer[] = [];
        risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
        risposta.on('error', fine);
        risposta.on('end', () => {
          const testo = Buffer.concat(pezzi).toString();
          fine({ stato: risposta.statusCode ?? 0, testo, intestazioni: risposta.headers });
          if (tronca !== undefined) richiesta.destroy();
        });
      });
      if (byte === undefined || tronca === undefined) richiesta.end(byte);
      else richiesta.write(byte.subarray(0, tronca), () => richiesta.socket?.end());
    });
  }

  chiudi(): void {
    this.#agente.destroy();
  }
}
