import { Client, type ClientConfig } from 'pg';

/** How long a server may keep silent before the next is asked, in milliseconds. */
const attesa = 3000;

/**
 * The servers of an address written as for libpq, `postgres://…@uno:5432,due:5432/registro`: one address each. Any other
 * address is one by itself.
 */
export function indirizziDi(url: string): readonly string[] {
  const [, prima = '', server = '', dopo = ''] = /^([a-z]+:\/\/(?:[^/?]*@)?)([^/?]*)(.*)$/i.exec(url) ?? [];
  const nomi = server.split(',');
  return nomi.length > 1 ? nomi.map((nome) => `${prima}${nome}${dopo}`) : [url];
}

/** Not one of the servers takes writings: what was asked was not begun. */
class SenzaPrimario extends Error {
  readonly code = '57P03';
}

/** Where the writings went last, by address: asked first the next time. */
const ultimi = new Map<string, string>();

type Dove = Pick<Client, 'host' | 'port'>;

/** @returns undefined: it follows another. */
async function provaUno(connectionString: string): Promise<Dove | undefined> {
  const sonda = new Client({ connectionString, connectionTimeoutMillis: attesa, query_timeout: attesa });
  sonda.on('error', () => undefined);
  try {
    await sonda.connect();
    const { rows } = await sonda.query<{ segue: boolean }>('select pg_is_in_recovery() as segue');
    return rows[0]?.segue === false ? { host: sonda.host, port: sonda.port } : undefined;
  } finally {
    await sonda.end().catch(() => undefined);
  }
}

/** A wrong password or name is wrong wherever it is tried, and must be told as it is. */
const èNostro = (errore: Error & { code?: string }): boolean => /^(28|3D)/.test(errore.code ?? '');

async function cercaPrimario(url: string): Promise<Dove> {
  const ultimo = ultimi.get(url);
  const tutti = indirizziDi(url).toSorted((a, z) => Number(z === ultimo) - Number(a === ultimo));
  const errori: Error[] = [];
  for (const uno of tutti) {
    try {
      const dove = await provaUno(uno);
      if (!dove) continue;
      ultimi.set(url, uno);
      return dove;
    } catch (errore) {
      errori.push(errore as Error);
    }
  }
  throw errori.find(èNostro) ?? new SenzaPrimario('no server takes writings', { cause: errori });
}

/**
 * A connection to the server that takes writings among those of its address: the driver knows one server alone. Where
 * there is one, it is as any other.
 */
export class ClientePrimario extends Client {
  readonly #url: string | undefined;

  constructor(collegamento: ClientConfig = {}) {
    const { connectionString: url } = collegamento;
    const [primo, ...altri] = url === undefined ? [] : indirizziDi(url);
    super(altri.length > 0 ? { ...collegamento, connectionString: primo } : collegamento);
    this.#url = altri.length > 0 ? url : undefined;
    // From the beginning: a server that dies while it lets us in says so together with its welcome, before whoever asked
    // for the connection can listen, and nobody listening would end the process. Whoever has it is told by the next query.
    this.on('error', () => undefined);
  }

  override connect(): Promise<this>;
  override connect(callback: (errore: Error) => void): void;
  override connect(callback?: (errore: Error) => void): Promise<this> | undefined {
    const aperta = this.#apri();
    if (!callback) return aperta;
    aperta.then(() => {
      // The driver calls back without an error when all is well.
      (callback as () => void)();
    }, callback);
    return undefined;
  }

  async #apri(): Promise<this> {
    if (this.#url !== undefined) {
      const { host, port } = await cercaPrimario(this.#url);
      Object.assign(this, { host, port });
    }
    await super.connect();
    return this;
  }
}
