import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as attesa } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, type ClientConfig } from 'pg';
import { trovaBinari } from '#core/db/binari.ts';
import { cartellaSocket } from '#core/db/cartelle.ts';
import { avviaPostgres, type ProcessoPostgres } from '#core/db/processo-postgres.ts';
import { cartellaDiProva } from '#core/db/prova.ts';
import { affida, utentePostgres } from '#core/db/utente.ts';
import { abbatti, figliDi } from '../guasti/processi.ts';
import { comandoDelManuale } from './manuale.ts';

const esegui = promisify(execFile);
/** Of every account of these servers: they live for a trial, on this machine alone. */
const password = 'prova';
const strumenti = ['pg_basebackup', 'pg_ctl', 'psql'];

/** What a server with a replica needs and is not here; the bundled PostgreSQL alone does not bring it. */
export function mancano(): readonly string[] {
  const { cartella } = trovaBinari('');
  return strumenti.filter((uno) => !existsSync(join(cartella, uno)));
}

/** A PostgreSQL server on the network, as its administrator makes it: with the commands of the manual. */
export class ServerDiProva {
  readonly porta: number;
  readonly #casa = cartellaDiProva();
  readonly #binari = trovaBinari('').cartella;
  #processo: ProcessoPostgres | undefined;

  constructor(porta: number) {
    this.porta = porta;
    affida(this.#casa, utentePostgres());
  }

  get #cluster(): string {
    return join(this.#casa, 'main');
  }

  async #lancia(
    programma: string,
    argomenti: readonly string[],
    altro: NodeJS.ProcessEnv = {},
  ): Promise<void> {
    const utente = utentePostgres();
    await esegui(join(this.#binari, programma), [...argomenti], {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', PGPASSWORD: password, ...altro },
      ...(utente && { uid: utente.uid, gid: utente.gid }),
    });
  }

  /** The words of the manual, with this server in place of those of its examples. */
  async #comeDalManuale(programma: string, da: number): Promise<void> {
    const argomenti = comandoDelManuale(programma).map((parola) =>
      parola
        .replace('/var/lib/postgresql/15/main', this.#cluster)
        .replace('host=10.0.0.11', `host=127.0.0.1 port=${da}`),
    );
    await this.#lancia(programma, argomenti, {
      ...{ PGHOST: '127.0.0.1', PGPORT: String(da), PGUSER: 'capo', PGDATABASE: 'postgres' },
    });
  }

  /** Empty, with the accounts that the manual asks for. */
  async crea(): Promise<void> {
    const file = join(this.#casa, 'password');
    writeFileSync(file, password, { mode: 0o600 });
    affida(file, utentePostgres());
    await this.#lancia('initdb', [
      ...['--pgdata', this.#cluster, '--username', 'capo', '--pwfile', file, '--data-checksums'],
      ...['--auth-local', 'scram-sha-256', '--auth-host', 'scram-sha-256', '--encoding=UTF8', '--locale=C'],
    ]);
    await this.avvia();
    await this.chiedi(`create role sportello login createrole password '${password}'`);
    await this.chiedi(`create role replica login replication password '${password}'`);
    await this.chiedi('create database sportello owner sportello');
  }

  /** A copy of another, which follows it; whatever was here is thrown away. From then on the other waits for it. */
  async segui(altro: ServerDiProva): Promise<void> {
    rmSync(this.#cluster, { recursive: true, force: true });
    await this.#comeDalManuale('pg_basebackup', altro.porta);
    await this.avvia();
    await this.#comeDalManuale('psql', altro.porta);
    await altro.attendeSeguito();
  }

  /** Until what it confirms is confirmed by the other too. */
  async attendeSeguito(): Promise<void> {
    await this.#conCliente(async (cliente) => {
      for (const fine = performance.now() + 60_000; ; await attesa(100)) {
        const { rows } = await cliente.query<{ n: number }>(
          "select count(*)::int as n from pg_stat_replication where state = 'streaming' and sync_state = 'sync'",
        );
        if (rows[0]?.n === 1) return;
        if (performance.now() > fine) throw new Error('nobody follows the server that writes');
      }
    });
  }

  async promuovi(): Promise<void> {
    await this.#comeDalManuale('pg_ctl', this.porta);
  }

  async avvia(): Promise<void> {
    const socket = cartellaSocket(this.#casa, utentePostgres());
    mkdirSync(socket, { recursive: true });
    this.#processo = await avviaPostgres({
      ...{ binari: this.#binari, cluster: this.#cluster, socket, utente: utentePostgres() },
      giornale: join(this.#casa, 'postgres.log'),
      prova: () => new Client(this.#capo),
      altre: { listen_addresses: '127.0.0.1', port: String(this.porta), max_connections: '200' },
    });
  }

  get #capo(): ClientConfig {
    return { host: '127.0.0.1', port: this.porta, user: 'capo', password, database: 'postgres' };
  }

  async #conCliente<T>(fai: (cliente: Client) => Promise<T>): Promise<T> {
    const cliente = new Client(this.#capo);
    await cliente.connect();
    try {
      return await fai(cliente);
    } finally {
      await cliente.end();
    }
  }

  async chiedi(comando: string): Promise<readonly Record<string, unknown>[]> {
    return this.#conCliente(async (cliente) => (await cliente.query<Record<string, unknown>>(comando)).rows);
  }

  /** kill -9 of all its processes: as when its machine loses the current. @throws when it is not running. */
  uccidi(): void {
    const pid = this.#processo?.pid;
    // Process 0 would be whoever asks, and all of its own.
    if (!pid) throw new Error('this server is not running: there is nothing to kill');
    abbatti([pid, ...figliDi(pid, 'postgres')]);
  }

  async chiudi(): Promise<void> {
    await this.#processo?.ferma();
    rmSync(this.#casa, { recursive: true, force: true });
  }
}

/** How cores reach the register on these servers, wherever it takes writings. */
export function urlDi(server: readonly ServerDiProva[]): string {
  const nomi = server.map(({ porta }) => `127.0.0.1:${porta}`).join(',');
  return `postgres://sportello:${password}@${nomi}/sportello`;
}
