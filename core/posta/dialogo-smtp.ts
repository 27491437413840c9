import { once } from 'node:events';
import type { Socket } from 'node:net';

export interface RispostaSmtp {
  readonly codice: number;
  readonly righe: readonly string[];
}

/** An answer longer than this is not of a mail server. */
const massimo = 16_384;

/** One question, one answer, over a connection (RFC 5321 §4.2); the socket may be replaced by its TLS one. */
export class DialogoSmtp {
  #socket: Socket;
  #avanzo = '';

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  get socket(): Socket {
    return this.#socket;
  }

  /** What came before TLS is thrown away: it may be somebody else's (RFC 3207 §6). */
  passaA(socket: Socket): void {
    this.#socket = socket;
    this.#avanzo = '';
  }

  async chiedi(comando: string): Promise<RispostaSmtp> {
    this.#socket.write(`${comando}\r\n`);
    return this.ascolta();
  }

  manda(testo: string): void {
    this.#socket.write(testo);
  }

  async ascolta(): Promise<RispostaSmtp> {
    for (;;) {
      const intera = /^(?:\d{3}-[^\r\n]*\r?\n)*(\d{3})(?: [^\r\n]*)?\r?\n/.exec(this.#avanzo);
      if (intera) {
        this.#avanzo = this.#avanzo.slice(intera[0].length);
        const righe = intera[0]
          .trimEnd()
          .split(/\r?\n/)
          .map((riga) => riga.slice(4));
        return { codice: Number(intera[1]), righe };
      }
      if (this.#avanzo.length > massimo) throw new Error('not a mail server');
      const finita = new AbortController();
      const [pezzo] = (await Promise.race([
        once(this.#socket, 'data', { signal: finita.signal }),
        once(this.#socket, 'close', { signal: finita.signal }).then(() => [undefined]),
      ]).finally(() => {
        finita.abort();
      })) as [Buffer | undefined];
      if (pezzo === undefined) throw new Error('the mail server closed the connection');
      this.#avanzo += pezzo.toString('latin1');
    }
  }
}
