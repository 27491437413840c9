import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import type { Sorgente } from '#core/db/apri.ts';
import { cartellaSocket } from '#core/db/cartelle.ts';
import { cartellaDiProva, copiaDati } from '#core/db/prova.ts';
import { nodeDelCore } from '#contract/node-del-core.ts';
import { ruoli, type Ruolo } from '#core/db/ruoli.ts';
import { leggiSegreti } from '#core/db/segreti.ts';
import { utentePostgres } from '#core/db/utente.ts';
import type { MessaggioCore } from '#core/processo.ts';
import { avviaAgenziaDiProva, type AgenziaDiProva } from './agenzia.ts';
import { porteLibere } from './porte.ts';

export type CorePronto = Extract<MessaggioCore, { tipo: 'pronto' }>;

const programma = join(import.meta.dirname, '..', '..', 'core', 'index.ts');

interface DatabaseProprio {
  readonly url: string;
  readonly butta: () => Promise<void>;
}

/** With a server of one's own to use, each core gets a database of its own there, dropped at the end. */
async function nuovoDatabase(url: string): Promise<DatabaseProprio> {
  const nome = `sportello_e2e_${randomBytes(6).toString('hex')}`;
  const esegui = async (comando: string): Promise<void> => {
    const cliente = new Client({ connectionString: url });
    await cliente.connect();
    await cliente.query(comando).finally(() => cliente.end());
  };
  await esegui(`create database ${nome}`);
  const suo = new URL(url);
  suo.pathname = `/${nome}`;
  return { url: suo.href, butta: () => esegui(`drop database if exists ${nome} with (force)`) };
}

/** Data of a core that has just begun, at rest; its certificates name its doors. */
export interface Modello {
  readonly dati: string;
  readonly porte: readonly number[];
}

/** The real core in a process of its own, with its demo municipality; it can be killed and started again on its data. */
export class CoreDiProva {
  readonly dati: string;
  readonly #porte: readonly number[];
  readonly #database: DatabaseProprio | undefined;
  readonly #agenzia: AgenziaDiProva | undefined;
  #processo: ChildProcess | undefined;
  #pronto: CorePronto | undefined;

  private constructor(
    porte: readonly number[],
    database: DatabaseProprio | undefined,
    agenzia: AgenziaDiProva | undefined,
    dati: string,
  ) {
    this.dati = dati;
    this.#porte = porte;
    this.#database = database;
    this.#agenzia = agenzia;
  }

  /**
   * @param con agenzia: with the simulator of the Agenzia delle Entrate beside it, else the register stands in;
   * modello: on a copy of those data and on its doors, one core at a time; dati: on a folder that is there, with the
   * bundled database, else on a new one; url: on a database that others use too, and that is left there.
   */
  static async avvia(
    con: {
      readonly agenzia?: boolean;
      readonly modello?: Modello | undefined;
      readonly dati?: string;
      readonly url?: string;
    } = {},
  ): Promise<CoreDiProva> {
    const url = con.dati === undefined && con.url === undefined ? process.env['DATABASE_URL'] : undefined;
    const comune = con.url === undefined ? undefined : { url: con.url, butta: async () => undefined };
    const [porte, database, agenzia] = await Promise.all([
      con.modello?.porte ?? porteLibere(4),
      url ? nuovoDatabase(url) : undefined,
      con.agenzia === true ? avviaAgenziaDiProva() : undefined,
    ]);
    const core = new CoreDiProva(porte, comune ?? database, agenzia, con.dati ?? cartellaDiProva());
    if (con.modello) await copiaDati(con.modello.dati, core.dati);
    await core.riparti();
    return core;
  }

  /** The demo municipality made once, for all the cores that begin with it. Undefined: it cannot be copied here. */
  static async modello(): Promise<Modello | undefined> {
    if (process.env['DATABASE_URL'] || process.platform === 'win32') return undefined;
    const core = await CoreDiProva.avvia();
    await core.#ferma('SIGTERM');
    return { dati: core.dati, porte: core.#porte };
  }

  /** What it said once its doors were open. */
  get pronto(): CorePronto {
    if (!this.#pronto) throw new Error('the core is not running');
    return this.#pronto;
  }

  get pid(): number {
    return this.#processo?.pid ?? 0;
  }

  get giornale(): string {
    return readFileSync(join(this.dati, 'giornale.log'), 'utf8');
  }

  async riparti(): Promise<void> {
    const [mutua, soap, verifica, revoca] = this.#porte.map(String);
    const uscita = openSync(join(this.dati, 'giornale.log'), 'a', 0o600);
    const processo = fork(
      programma,
      [
        ...['--dati', this.dati, '--porta', mutua ?? '', '--porta-soap', soap ?? ''],
        ...['--porta-verifica', verifica ?? '', '--porta-revoca', revoca ?? ''],
        ...(this.#agenzia ? ['--agenzia-entrate', this.#agenzia.url] : []),
      ],
      {
        execArgv: [...nodeDelCore],
        stdio: ['ignore', uscita, uscita, 'ipc'],
        env: { ...process.env, ...(this.#database && { DATABASE_URL: this.#database.url }) },
      },
    );
    closeSync(uscita);
    const messaggio = await Promise.race([
      once(processo, 'message').then(([detto]) => detto as MessaggioCore),
      once(processo, 'exit').then(() => undefined),
    ]);
    if (messaggio?.tipo !== 'pronto')
      throw new Error(`the core did not start: ${messaggio?.messaggio ?? this.giornale}`);
    this.#processo = processo;
    this.#pronto = messaggio;
  }

  /** A goodbye to everyone: `riparti` opens it again. */
  async ferma(): Promise<void> {
    await this.#ferma('SIGTERM');
  }

  /** kill -9: no goodbye to anyone. */
  async uccidi(): Promise<void> {
    await this.#ferma('SIGKILL');
  }

  async #ferma(segnale: NodeJS.Signals): Promise<void> {
    const processo = this.#processo;
    this.#processo = this.#pronto = undefined;
    if (!processo || processo.exitCode !== null || processo.signalCode !== null) return;
    const uscita = once(processo, 'exit');
    processo.kill(segnale);
    await uscita;
  }

  /** How to reach its database with the rights of one of its roles. */
  collegamento(ruolo: Ruolo): ClientConfig {
    const options = '-c search_path=sportello';
    if (this.#database)
      return { connectionString: this.#database.url, options: `${options} -c role=${ruoli[ruolo]}` };
    return {
      host: cartellaSocket(this.dati, utentePostgres()),
      port: 5432,
      user: ruoli[ruolo],
      password: leggiSegreti(this.dati)[ruolo],
      database: 'sportello',
      options,
    };
  }

  /** Its database, to open while the core is stopped. @param altre settings of the bundled server. */
  sorgente(altre: Readonly<Record<string, string>>): Sorgente {
    return this.#database ? { url: this.#database.url } : { dati: this.dati, altre };
  }

  /** A connection with the rights of the application, to look at what is there. */
  async database(): Promise<Client> {
    const cliente = new Client(this.collegamento('applicazione'));
    await cliente.connect();
    return cliente;
  }

  async chiudi(): Promise<void> {
    await this.#ferma('SIGTERM');
    await this.#agenzia?.chiudi();
    await this.#database?.butta();
    rmSync(this.dati, { recursive: true, force: true });
  }
}
