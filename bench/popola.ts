import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { sql } from 'kysely';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { apriDatabase, type Database } from '#core/db/apri.ts';
import { generaPopolazione } from '#core/dimostrativo/index.ts';
import { caricaMolti } from '#core/registro/carica-molti.ts';
import { CoreDiProva } from '#e2e/scrivania/core.ts';
import { leggiLuoghi } from '#resources/luoghi.ts';
import { discoDurante, libero, type Disco } from './disco.ts';

export interface Carico {
  /** People a second: made, written and indexed. */
  readonly alSecondo: number;
  /** The most that the data folder took, until the load was cleaned up after. */
  readonly disco: Disco;
}

const nelDimostrativo = 10_000;
const operazione = 'POPOLAZIONE';

/**
 * Bytes of disk to have free: five thousand a person at rest, then the log and the greatest sort of an index
 * (docs/scala.md).
 */
export const daAvere = (persone: number): number => persone * 5300 + 4 * 2 ** 30;

/**
 * How the bundled database runs while nobody else uses it: new indexes go straight to their file, the log is short, and
 * the keys that every row looks up stay in memory.
 */
const mentreCarica = (): Readonly<Record<string, string>> => ({
  ...{ wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '2GB', autovacuum: 'off' },
  shared_buffers: `${Math.max(128, Math.min(2048, Math.floor(totalmem() / 8 / 2 ** 20)))}MB`,
});

/** @throws RangeError when the disk has no room for so many. */
async function controllaSpazio(persone: number, dove: string): Promise<void> {
  const [serve, spazio] = [daAvere(persone), await libero(dove)];
  if (persone > nelDimostrativo && spazio < serve)
    throw new RangeError(
      `${persone} people take up to ${Math.ceil(serve / 1e9)} GB and ${dove} has ${Math.floor(spazio / 1e9)}: name a folder of a larger disk (--dati), or fewer people`,
    );
}

/** @throws RangeError when the register was filled with other people. */
async function giaPieno({ applicazione }: Database, persone: number, dati: string): Promise<boolean> {
  const gia = await applicazione
    .selectFrom('operazione')
    .select('id')
    .where('id_operazione_comune', '=', operazione)
    .executeTakeFirst();
  if (!gia) return false;
  const { n } = await applicazione
    .selectFrom('soggetto')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  // Who died or left comes on top, and the births of earlier measures.
  if (Number(n) < persone || Number(n) > persone * 1.2)
    throw new RangeError(`${dati} holds ${n} records, not ${persone} people: name another folder`);
  return true;
}

async function carica(database: Database, residenti: number, inUnComune: boolean): Promise<number> {
  const righe = await database.applicazione.selectFrom('soggetto').select('codice_fiscale').execute();
  const presenti = righe.flatMap(({ codice_fiscale: codice }) => codice ?? []);
  const luoghi = creaLuoghi(leggiLuoghi());
  const inizio = performance.now();
  const caricate = await caricaMolti(
    database.collegamento,
    { comune: '048050', id: operazione, adesso: new Date() },
    generaPopolazione({ seme: 20_260_701, residenti, luoghi, presenti, inUnComune }),
  );
  const alSecondo = (caricate * 1000) / (performance.now() - inizio);
  // What follows a load is not a day's work: the cleaning that it leaves would be in every figure.
  await sql`vacuum (analyze)`.execute(database.migratore);
  return alSecondo;
}

/**
 * Brings a core of the demo municipality up to so many people; it is stopped meanwhile, and its database runs as suits
 * a load.
 * @returns undefined when they were there already.
 * @throws RangeError when it was filled with other people before.
 */
export async function popola(
  core: CoreDiProva,
  persone: number,
  inUnComune = false,
): Promise<Carico | undefined> {
  const mancano = persone - nelDimostrativo;
  if (mancano <= 0) return undefined;
  await core.ferma();
  const database = await apriDatabase(core.sorgente(mentreCarica()));
  try {
    if (await giaPieno(database, persone, core.dati)) return undefined;
    const [alSecondo, disco] = await discoDurante(core.dati, () => carica(database, mancano, inUnComune));
    return { alSecondo, disco };
  } finally {
    await database.chiudi();
    await core.riparti();
  }
}

interface DoveECome {
  /** A folder where they stay, and are found by whoever measures next; left out, one that is thrown away. */
  readonly dati?: string | undefined;
  readonly inUnComune?: boolean;
}

/**
 * A core with so many people, for a piece of work.
 * @throws RangeError on a disk without room for them, or a folder that holds others.
 */
export async function conRegistro<T>(
  persone: number,
  { dati, inUnComune = false }: DoveECome,
  lavoro: (core: CoreDiProva, carico: Carico | undefined) => Promise<T>,
): Promise<T> {
  if (dati !== undefined) {
    mkdirSync(dati, { recursive: true });
    // The user who runs the bundled PostgreSQL must get there.
    chmodSync(dati, 0o711);
  }
  if (dati === undefined || readdirSync(dati).length === 0) await controllaSpazio(persone, dati ?? tmpdir());
  const core = await CoreDiProva.avvia(dati === undefined ? {} : { dati });
  try {
    return await lavoro(core, await popola(core, persone, inUnComune));
  } finally {
    await (dati === undefined ? core.chiudi() : core.ferma());
  }
}
