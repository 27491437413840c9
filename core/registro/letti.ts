/** Versions of what was read, so that the dispatcher notices what moved before it was locked. */
export interface Letti {
  readonly soggetti: Map<string, number>;
  readonly famiglie: Map<string, number>;
  readonly procedimenti: Map<string, number>;
  readonly sezioni: Map<string, number>;
  /** Requests of citizens. */
  readonly richieste: Map<string, number>;
  /** Open procedures of the people about whom they were asked (`improntaAperti`). */
  readonly aperti: Map<string, string>;
}

export function nuoviLetti(): Letti {
  return {
    soggetti: new Map(),
    famiglie: new Map(),
    procedimenti: new Map(),
    sezioni: new Map(),
    richieste: new Map(),
    aperti: new Map(),
  };
}
