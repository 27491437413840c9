import { createHash, randomBytes } from 'node:crypto';

/** A launch key is of use for this long, milliseconds; then the desk hands out another. */
const durata = 10 * 60_000;

function digest(segreto: string): string {
  return createHash('sha256').update(segreto).digest('hex');
}

/** SECURITY: compared by digest, so that timing tells nothing of the secret. */
export function uguali(uno: string, altro: string): boolean {
  return digest(uno) === digest(altro);
}

/** One-time keys of launch addresses, and the cookies they are exchanged for. Only digests are kept. */
export class Chiavi {
  readonly #lancio = new Map<string, number>();
  readonly #biscotti = new Set<string>();
  readonly #adesso: () => number;

  constructor(adesso: () => number = Date.now) {
    this.#adesso = adesso;
  }

  nuova(): string {
    const chiave = randomBytes(32).toString('base64url');
    this.#lancio.set(digest(chiave), this.#adesso() + durata);
    return chiave;
  }

  /** The cookie for a launch key, which is spent; undefined when it is unknown, spent or too old. */
  scambia(chiave: string): string | undefined {
    const nota = digest(chiave);
    const scadenza = this.#lancio.get(nota);
    this.#lancio.delete(nota);
    if (scadenza === undefined || scadenza < this.#adesso()) return undefined;
    const biscotto = randomBytes(32).toString('base64url');
    this.#biscotti.add(digest(biscotto));
    return biscotto;
  }

  /** SECURITY: looked up by digest, so that timing tells nothing of the cookie. */
  riconosce(biscotto: string | undefined): boolean {
    return biscotto !== undefined && this.#biscotti.has(digest(biscotto));
  }
}
