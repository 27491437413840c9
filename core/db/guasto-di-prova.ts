import { Client } from 'pg';

/** What a statement that a test makes fail says: no code of PostgreSQL, so that nobody tries again. */
export class Guasto extends Error {
  constructor() {
    super('a fault of the test');
  }
}

/** Makes one statement fail among those that the process sends, whoever sends it: `begin` and `commit` too. */
export interface Guasti {
  /** The n-th from now, from 1. `prima`: it never gets to the server; `dopo`: it is done, and the answer is lost. */
  prepara(quale: number, quando: 'prima' | 'dopo'): void;
  /** No more faults. @returns how many statements there were since `prepara`. */
  togli(): number;
  /** Gives the driver back as it was. */
  smonta(): void;
}

export function montaGuasti(): Guasti {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own receiver below
  const vera = Client.prototype.query as (this: Client, ...argomenti: unknown[]) => unknown;
  let quale = Infinity;
  let quando: 'prima' | 'dopo' = 'prima';
  let fatte = 0;
  Client.prototype.query = function (this: Client, ...argomenti: unknown[]): unknown {
    if (++fatte !== quale) return vera.apply(this, argomenti);
    if (quando === 'prima') return Promise.reject(new Guasto());
    return Promise.resolve(vera.apply(this, argomenti)).then(() => {
      throw new Guasto();
    });
  } as typeof Client.prototype.query;
  return {
    prepara(n, come) {
      [quale, quando, fatte] = [n, come, 0];
    },
    togli() {
      quale = Infinity;
      return fatte;
    },
    smonta() {
      Client.prototype.query = vera as typeof Client.prototype.query;
    },
  };
}
