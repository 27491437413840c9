import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Firmatario } from '../firmatario.ts';

/** A key on a PKCS#11 token: module, label of the token, identifier of the key (hex). */
export interface ChiaveToken {
  readonly modulo: string;
  readonly etichetta: string;
  readonly id: string;
  /** Read at each start of the process that uses it, and handed to it alone. */
  readonly pin: () => string;
}

/** Milliseconds: a network module may be slow, a dead one must not stop the core. */
const attesa = 5000;
const Risposta = z.object({
  numero: z.number(),
  esito: z.union([z.object({ valore: z.string() }), z.object({ errore: z.string() })]),
});

export class ErroreToken extends Error {}

/**
 * The module in a process of its own: its code is not ours and is known to hang. A call that is late costs the process its
 * life, and the next one starts another (docs/decisions/0044).
 */
class Processo {
  readonly #dati: Omit<ChiaveToken, 'id'>;
  readonly #inAttesa = new Map<number, (esito: z.infer<typeof Risposta>['esito']) => void>();
  #figlio: ChildProcess | undefined;
  #numero = 0;

  constructor(dati: Omit<ChiaveToken, 'id'>) {
    this.#dati = dati;
  }

  async chiedi(richiesta: Readonly<Record<string, string>>): Promise<string> {
    const figlio = (this.#figlio ??= this.#avvia());
    const numero = ++this.#numero;
    const { promise, resolve } = Promise.withResolvers<z.infer<typeof Risposta>['esito']>();
    this.#inAttesa.set(numero, resolve);
    const orologio = setTimeout(() => {
      figlio.kill('SIGKILL');
      this.#finito(figlio, 'token-lento');
    }, attesa);
    figlio.send({ numero, pin: this.#dati.pin(), etichetta: this.#dati.etichetta, ...richiesta });
    const esito = await promise;
    clearTimeout(orologio);
    if ('errore' in esito) throw new ErroreToken(esito.errore);
    return esito.valore;
  }

  chiudi(): void {
    this.#figlio?.kill('SIGKILL');
  }

  #avvia(): ChildProcess {
    const figlio = fork(join(import.meta.dirname, 'figlio.ts'), [this.#dati.modulo], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Nobody is kept alive by a token at rest.
    figlio.unref();
    figlio.channel?.unref();
    figlio.on('message', (grezzo) => {
      const letta = Risposta.safeParse(grezzo);
      if (!letta.success) return;
      this.#inAttesa.get(letta.data.numero)?.(letta.data.esito);
      this.#inAttesa.delete(letta.data.numero);
    });
    const fine = (): void => {
      this.#finito(figlio, 'token-caduto');
    };
    figlio.on('exit', fine);
    figlio.on('error', fine);
    return figlio;
  }

  #finito(figlio: ChildProcess, errore: string): void {
    if (figlio !== this.#figlio) return;
    this.#figlio = undefined;
    for (const rispondi of this.#inAttesa.values()) rispondi({ errore });
    this.#inAttesa.clear();
  }
}

const processi = new Map<string, Processo>();

function processoDi(dati: Omit<ChiaveToken, 'id'>): Processo {
  const nome = `${dati.modulo}\n${dati.etichetta}`;
  const gia = processi.get(nome) ?? new Processo(dati);
  processi.set(nome, gia);
  return gia;
}

/** Signs with a key of the token. */
export function daToken({ id, ...dati }: ChiaveToken, spki: Uint8Array): Firmatario {
  return {
    spki,
    async firma(byte) {
      const dato = Buffer.from(byte).toString('base64');
      return new Uint8Array(
        Buffer.from(await processoDi(dati).chiedi({ tipo: 'firma', id, dato }), 'base64'),
      );
    },
  };
}

/** A new P-256 pair born on the token, never to leave it. @returns its public key, SubjectPublicKeyInfo DER. */
export async function nuovaSulToken({ id, ...dati }: ChiaveToken): Promise<Uint8Array> {
  return new Uint8Array(Buffer.from(await processoDi(dati).chiedi({ tipo: 'genera', id }), 'base64'));
}

/** Ends the processes of every token. */
export function chiudiToken(): void {
  for (const uno of processi.values()) uno.chiudi();
  processi.clear();
}
