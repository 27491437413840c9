import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pausa } from 'node:timers/promises';
import { Client } from 'pg';
import { ErroreAvvio } from '../errore-avvio.ts';
import type { Utente } from './utente.ts';

export interface ProcessoPostgres {
  readonly pid: number;
  ferma(): Promise<void>;
}

/**
 * The shell becomes PostgreSQL and leaves behind, out of its family, a watcher at the other end of our pipe: when this
 * process dies, however it dies, the pipe closes and the watcher asks PostgreSQL for a fast shutdown.
 */
const guardiano = `exec 3<&0 </dev/null
( ( while read -r _ <&3; do :; done; kill -INT $$ ) >/dev/null 2>&1 & )
exec "$@" 3<&-`;

const impostazioni: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '60',
  shared_buffers: '128MB',
  logging_collector: 'off',
  log_destination: 'stderr',
  // SECURITY: statements and the DETAIL of a violated constraint would carry personal data.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_min_messages: 'warning',
};

const registroMassimo = 1_000_000;

function apriGiornale(file: string): number {
  const intero = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) < registroMassimo;
  return openSync(file, intero ? 'a' : 'w', 0o600);
}

function coda(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-3).join(' | ');
}

/** What a server that is starting, or stopping, answers: worth another try. */
const passeggeri = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03']);

async function risponde(prova: () => Client): Promise<boolean> {
  const cliente = prova();
  // The server may drop us while it starts: the rejected connect() below tells it already.
  cliente.on('error', () => undefined);
  try {
    await cliente.connect();
    return true;
  } catch (errore) {
    if (passeggeri.has((errore as NodeJS.ErrnoException).code ?? '')) return false;
    if (errore instanceof Error && /terminated unexpectedly/.test(errore.message)) return false;
    throw errore;
  } finally {
    await cliente.end().catch(() => undefined);
  }
}

async function attendi(figlio: ChildProcess, prova: () => Client, giornale: string): Promise<void> {
  const limite = performance.now() + 120_000;
  for (;;) {
    if (figlio.exitCode !== null || figlio.signalCode !== null) {
      throw new ErroreAvvio(
        'Il database incluso non è partito.',
        `La causa è nelle ultime righe di ${giornale}: ${coda(giornale)}`,
      );
    }
    if (await risponde(prova)) return;
    if (performance.now() > limite) {
      throw new ErroreAvvio(
        'Il database incluso non risponde dopo due minuti.',
        `Guarda ${giornale}, poi avvia di nuovo.`,
      );
    }
    await pausa(10);
  }
}

/** Starts PostgreSQL on a cluster and waits until it answers. It ends with this process. */
export async function avviaPostgres(richiesta: {
  readonly binari: string;
  readonly cluster: string;
  readonly socket: string;
  readonly giornale: string;
  readonly utente: Utente | undefined;
  readonly prova: () => Client;
  readonly altre?: Readonly<Record<string, string>>;
  /** It ended, and nobody had asked it to. */
  readonly suCaduta?: () => void;
}): Promise<ProcessoPostgres> {
  const { utente, giornale } = richiesta;
  let chiesto = false;
  const descrittore = apriGiornale(giornale);
  const valori = { ...impostazioni, ...richiesta.altre, unix_socket_directories: richiesta.socket };
  const figlio = spawn(
    '/bin/sh',
    [
      ...['-c', guardiano, 'postgres', join(richiesta.binari, 'postgres'), '-D', richiesta.cluster],
      ...Object.entries(valori).flatMap(([nome, valore]) => ['-c', `${nome}=${valore}`]),
    ],
    {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['pipe', descrittore, descrittore],
      // Apart from our terminal: an interrupt from the keyboard is for the core, which then closes the database.
      detached: true,
      ...(utente && { uid: utente.uid, gid: utente.gid }),
    },
  );
  closeSync(descrittore);
  const uscito = once(figlio, 'exit');
  figlio.stdin?.on('error', () => undefined);
  const ferma = async (): Promise<void> => {
    chiesto = true;
    figlio.ref();
    if (figlio.exitCode === null && figlio.signalCode === null) figlio.kill('SIGINT');
    await uscito;
    figlio.stdin?.destroy();
  };
  await once(figlio, 'spawn');
  try {
    await attendi(figlio, richiesta.prova, giornale);
  } catch (errore) {
    await ferma();
    throw errore;
  }
  void uscito.then(() => {
    if (!chiesto) richiesta.suCaduta?.();
  });
  // A process that has nothing else to do ends, and the database with it.
  figlio.unref();
  if (figlio.stdin instanceof Socket) figlio.stdin.unref();
  return { pid: figlio.pid ?? 0, ferma };
}
