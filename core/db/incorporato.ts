import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, type ClientConfig } from 'pg';
import { ClientePrimario } from './primario.ts';
import { ErroreAvvio, erroreDiCartella } from '../errore-avvio.ts';
import { trovaBinari } from './binari.ts';
import { cartellaSocket } from './cartelle.ts';
import { tieniInPiedi } from './in-piedi.ts';
import { avviaPostgres } from './processo-postgres.ts';
import { fermaSuperstite, libera, occupa } from './resto.ts';
import { ruoli } from './ruoli.ts';
import { leggiSegreti, nuoviSegreti, scriviSegreti, type Segreti } from './segreti.ts';
import { affida, apriStrada, utentePostgres, type Utente } from './utente.ts';

const esegui = promisify(execFile);
export const padrone = 'sportello_padrone';

/** A running private PostgreSQL: reachable on a unix socket only, by passwords that stay in the data folder. */
export interface Incorporato {
  collegamento(ruolo: keyof Segreti, database: string): ClientConfig;
  ferma(): Promise<void>;
}

interface Luogo {
  readonly dati: string;
  readonly cluster: string;
  readonly socket: string;
  readonly binari: string;
  readonly utente: Utente | undefined;
}

async function creaCluster({ dati, cluster, socket, binari, utente }: Luogo): Promise<void> {
  const nuovo = `${cluster}.nuovo`;
  rmSync(nuovo, { recursive: true, force: true });
  mkdirSync(nuovo, { mode: 0o700 });
  affida(nuovo, utente);
  const segreti = nuoviSegreti();
  const password = join(socket, 'password');
  writeFileSync(password, segreti.padrone, { mode: 0o600 });
  affida(password, utente);
  try {
    const opzioni = [
      ...['--pgdata', nuovo, '--username', padrone, '--pwfile', password],
      ...['--auth-local=scram-sha-256', '--auth-host=reject', '--encoding=UTF8', '--locale=C'],
      '--data-checksums',
    ];
    await esegui(join(binari, 'initdb'), opzioni, {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      ...(utente && { uid: utente.uid, gid: utente.gid }),
    });
  } catch (causa) {
    const { stderr = '' } = causa as { stderr?: string };
    throw new ErroreAvvio(
      'Il database incluso non si è potuto creare.',
      `PostgreSQL dice: ${stderr.trim().split('\n').slice(-2).join(' ')}`,
      { cause: causa },
    );
  } finally {
    rmSync(password, { force: true });
  }
  scriviSegreti(dati, segreti);
  // Only a finished cluster gets the final name: an interrupted one is made anew.
  renameSync(nuovo, cluster);
}

function prepara(richiesta: string): Luogo {
  try {
    mkdirSync(richiesta, { recursive: true, mode: 0o711 });
  } catch (errore) {
    throw erroreDiCartella(errore, richiesta);
  }
  const dati = realpathSync(richiesta);
  const cluster = join(dati, 'postgres');
  const utente = utentePostgres();
  apriStrada(cluster, utente, dati);
  const { cartella: binari } = trovaBinari(cluster);
  apriStrada(join(binari, 'postgres'), utente, '');
  return { dati, cluster, utente, binari, socket: cartellaSocket(dati, utente) };
}

/** Roles and database, where they are missing: the migrator owns the database, the application may only connect. */
async function preparaRuoli(cliente: Client, segreti: Segreti, database: string): Promise<void> {
  const presenti = await cliente.query<{ nome: string }>(
    `select rolname as nome from pg_roles where rolname = any($1)
     union all select datname from pg_database where datname = $2`,
    [Object.values(ruoli), database],
  );
  const nomi = new Set(presenti.rows.map((riga) => riga.nome));
  for (const chi of ['migratore', 'applicazione'] as const) {
    if (nomi.has(ruoli[chi])) continue;
    const password = cliente.escapeLiteral(segreti[chi]);
    await cliente.query(
      `create role ${ruoli[chi]} login nosuperuser nocreatedb nocreaterole password ${password}`,
    );
  }
  if (nomi.has(database)) return;
  await cliente.query(`create database ${cliente.escapeIdentifier(database)} owner ${ruoli.migratore}`);
  await cliente.query(`revoke all on database ${cliente.escapeIdentifier(database)} from public`);
  await cliente.query(
    `grant connect on database ${cliente.escapeIdentifier(database)} to ${ruoli.applicazione}`,
  );
}

/**
 * Starts the bundled PostgreSQL on `<dati>/postgres`, making it the first time. Never as root; on a unix socket alone;
 * what an earlier core left running is ended first.
 * @throws ErroreAvvio with cause and remedy.
 */
export async function avviaIncorporato(richiesta: {
  readonly dati: string;
  readonly database: string;
  /** Further settings of the server (tests). */
  readonly altre?: Readonly<Record<string, string>>;
  /** It fell by itself, and is being started again. */
  readonly suCaduta?: () => void;
}): Promise<Incorporato> {
  const luogo = prepara(richiesta.dati);
  const { dati, cluster, socket, binari, utente } = luogo;
  occupa(dati);
  try {
    if (!existsSync(join(cluster, 'PG_VERSION'))) await creaCluster(luogo);
    const segreti = leggiSegreti(dati);
    const nomi = { padrone, ...ruoli };
    const collegamento = (ruolo: keyof Segreti, database: string): ClientConfig => ({
      host: socket,
      port: 5432,
      user: nomi[ruolo],
      password: segreti[ruolo],
      database,
    });
    const postgres = await tieniInPiedi(
      async (suCaduta) => {
        await fermaSuperstite(cluster);
        return avviaPostgres({
          ...{ binari, cluster, socket, utente, suCaduta },
          giornale: join(dati, 'postgres.log'),
          prova: () => new Client(collegamento('padrone', 'postgres')),
          ...(richiesta.altre && { altre: richiesta.altre }),
        });
      },
      () => richiesta.suCaduta?.(),
    );
    const ferma = async (): Promise<void> => {
      await postgres.ferma();
      libera(dati);
    };
    const cliente = new ClientePrimario(collegamento('padrone', 'postgres'));
    try {
      await cliente.connect();
      await preparaRuoli(cliente, segreti, richiesta.database);
    } catch (errore) {
      await cliente.end();
      await ferma();
      throw errore;
    }
    await cliente.end();
    return { collegamento, ferma };
  } catch (errore) {
    libera(dati);
    throw errore;
  }
}
