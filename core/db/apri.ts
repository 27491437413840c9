import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types as pgTypes, type ClientConfig, type CustomTypesConfig } from 'pg';
import { daSolo } from './da-solo.ts';
import { avviaIncorporato } from './incorporato.ts';
import { migra } from './migra.ts';
import { conPreparate } from './preparate.ts';
import { ClientePrimario } from './primario.ts';
import { ruoli } from './ruoli.ts';
import type { Schema } from './schema.ts';
import { preparaServer, type Avvertenza } from './server.ts';

export interface Database {
  /** Owner of the schema: migrations and bulk loads only. */
  readonly migratore: Kysely<Schema>;
  /** What the core works with: no DDL, and no changing of what is written once and for all. */
  readonly applicazione: Kysely<Schema>;
  /** The same rights for searches: few connections, and none may last longer than a person waits. */
  readonly ricerche: Kysely<Schema>;
  /** With the rights of the migrator, for what goes by COPY. */
  readonly collegamento: ClientConfig;
  /** With the rights of the application, for what works beside the core; and the schema of the register. */
  readonly altrove: {
    readonly collegamento: ClientConfig;
    readonly schema: string;
    readonly separati: boolean;
  };
  readonly avvertenze: readonly Avvertenza[];
  /** How busy the connections are, by what they are for. */
  readonly collegamenti: () => readonly Collegamenti[];
  chiudi(): Promise<void>;
}

export interface Collegamenti {
  readonly uso: string;
  readonly aperte: number;
  readonly libere: number;
  /** Callers who wait for one. */
  readonly attese: number;
}

export type Sorgente =
  | { readonly dati: string; readonly altre?: Readonly<Record<string, string>> }
  | { readonly url: string; readonly schema?: string };

const schemaPredefinito = 'sportello';

/** How long a search of the desk may last, in milliseconds. */
const attesaRicerca = 3000;

const oidDate = 1082;
const comeScritta = (valore: string): string => valore;

/** A date is a day, not an instant: it stays the text that the register writes (model.md §15). */
const tipi: CustomTypesConfig = {
  getTypeParser: (oid: number, formato?: 'text' | 'binary'): unknown =>
    oid === oidDate ? comeScritta : pgTypes.getTypeParser(oid, formato),
};

/** A pool of a few connections that reads dates as the register writes them. @param tieni gets the pool. */
export function kysely(
  collegamento: ClientConfig,
  massimo: number,
  su: (errore: Error) => void,
  tieni?: (pool: Pool) => void,
): Kysely<Schema> {
  const pool = new Pool({
    ...{ types: tipi, max: massimo, connectionTimeoutMillis: 15_000, Client: ClientePrimario },
    ...collegamento,
  });
  // An idle connection that falls is replaced at the next use; without a listener it would end the process.
  pool.on('error', su);
  tieni?.(pool);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: conPreparate(pool) }) });
}

/** Settings of each session: a transaction forgotten open must not hold the rows of a person for ever. */
function opzioni(schema: string, ruolo?: string): string {
  const valori = {
    search_path: schema,
    synchronous_commit: 'on',
    // Statements of a registration are short: compiling one takes longer than any of them.
    jit: 'off',
    idle_in_transaction_session_timeout: '60000',
    ...(ruolo && { role: ruolo }),
  };
  return Object.entries(valori)
    .map(([nome, valore]) => `-c ${nome}=${valore}`)
    .join(' ');
}

/** By keys only: planning again for the values of each call takes longer than the call, and gives the same plan. */
function conPianiFissi(collegamento: ClientConfig): ClientConfig {
  return {
    ...collegamento,
    options: `${collegamento.options ?? ''} -c plan_cache_mode=force_generic_plan`,
  };
}

interface Aperta {
  readonly migratore: ClientConfig;
  readonly applicazione: ClientConfig;
  readonly schema: string;
  readonly separati: boolean;
  readonly avvertenze: readonly Avvertenza[];
  ferma(): Promise<void>;
}

async function inLocale(
  richiesta: Extract<Sorgente, { dati: string }>,
  suErrore: (errore: Error) => void,
): Promise<Aperta> {
  const database = 'sportello';
  const suCaduta = (): void => {
    suErrore(new Error('the bundled database fell, and is started again'));
  };
  const server = await avviaIncorporato({ ...richiesta, database, suCaduta });
  const options = opzioni(schemaPredefinito);
  return {
    migratore: { ...server.collegamento('migratore', database), options },
    applicazione: { ...server.collegamento('applicazione', database), options },
    schema: schemaPredefinito,
    separati: true,
    avvertenze: [],
    ferma: () => server.ferma(),
  };
}

async function suServer({
  url,
  schema = schemaPredefinito,
}: Extract<Sorgente, { url: string }>): Promise<Aperta> {
  const { separati, avvertenze } = await preparaServer(url);
  const come = (ruolo: string): ClientConfig => ({
    connectionString: url,
    options: opzioni(schema, separati ? ruolo : undefined),
  });
  return {
    ...{ migratore: come(ruoli.migratore), applicazione: come(ruoli.applicazione) },
    ...{ schema, separati, avvertenze },
    ferma: async () => undefined,
  };
}

/**
 * Opens the bundled database (`dati`) or a server (`url`), and brings its schema up to date.
 * @throws ErroreAvvio with cause and remedy.
 */
export async function apriDatabase(
  sorgente: Sorgente,
  suErrore: (errore: Error) => void = () => undefined,
): Promise<Database> {
  const aperta = await ('dati' in sorgente ? inLocale(sorgente, suErrore) : suServer(sorgente));
  const migratore = kysely(aperta.migratore, 2, suErrore);
  const insiemi = new Map<string, Pool>();
  const nota = (uso: string) => (pool: Pool) => void insiemi.set(uso, pool);
  const applicazione = kysely(conPianiFissi(aperta.applicazione), 12, suErrore, nota('registro'));
  const brevi = { ...aperta.applicazione, statement_timeout: attesaRicerca };
  const ricerche = kysely(brevi, 4, suErrore, nota('ricerche'));
  const chiudi = async (): Promise<void> => {
    await Promise.all([migratore.destroy(), applicazione.destroy(), ricerche.destroy()]);
    await aperta.ferma();
  };
  try {
    await daSolo(migratore, async () => {
      await sql`create schema if not exists ${sql.id(aperta.schema)}`.execute(migratore);
      await migra(migratore, aperta.schema, aperta.separati);
    });
  } catch (errore) {
    await chiudi();
    throw errore;
  }
  return {
    ...{ migratore, applicazione, ricerche, chiudi },
    ...{ collegamento: aperta.migratore, avvertenze: aperta.avvertenze },
    collegamenti: () =>
      [...insiemi].map(([uso, { totalCount: aperte, idleCount: libere, waitingCount: attese }]) => ({
        ...{ uso, aperte, libere, attese },
      })),
    altrove: {
      ...{ collegamento: aperta.applicazione, schema: aperta.schema, separati: aperta.separati },
    },
  };
}
