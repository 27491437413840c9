import type { Kysely } from 'kysely';
import type { TabelleRegistro } from '../db/schema.ts';
import { voceGuasto, type Giornale } from '../http/giornale.ts';
import type { Orologio } from '../orologio.ts';
import type { Sigillo } from '../accessi/pki/index.ts';
import { cime, firmaCaposaldo } from './capisaldi.ts';
import { sigillaAudit } from './catena.ts';
import { aggiungiCapisaldi } from './file-capisaldi.ts';

const ogni = 5000;
/** No transaction of the register lasts this long: an entry older than this is in the chain already. */
const margine = 10 * 60_000;

/** Between two signed points of the same chain. */
const ogniCaposaldo = 10 * 60_000;

export interface PartiSigillatore {
  readonly db: Kysely<TabelleRegistro>;
  readonly orologio: Orologio;
  readonly giornale: Giornale;
  readonly sigillo: Sigillo;
  /** Data folder of the core: the signed points live there, out of the database. */
  readonly dati: string;
}

/** Signs how far each chain has come, where it has moved since the last time. @returns what has been signed by now. */
async function segnaCapisaldi(
  { db, orologio, sigillo, dati }: PartiSigillatore,
  segnati: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const nuove = (await cime(db)).filter(({ flusso, progressivo }) => segnati.get(flusso) !== progressivo);
  const istante = orologio().toISOString();
  aggiungiCapisaldi(
    dati,
    nuove.map((cima) => firmaCaposaldo({ ...cima, istante }, sigillo)),
  );
  return new Map([...segnati, ...nuove.map(({ flusso, progressivo }) => [flusso, progressivo] as const)]);
}

/** Keeps the audit chained while the core runs. @returns ends it, with what is left chained and signed too. */
export function avviaSigillatore(parti: PartiSigillatore): () => Promise<void> {
  const { db, orologio, giornale } = parti;
  let dal: Date | undefined;
  let segnati: ReadonlyMap<string, string> = new Map();
  let ultimoCaposaldo = 0;
  let inCorso = Promise.resolve();
  const giro = async (fine: boolean): Promise<void> => {
    try {
      const inizio = orologio();
      while ((await sigillaAudit(db, dal)) > 0);
      dal = new Date(inizio.getTime() - margine);
      if (!fine && inizio.getTime() - ultimoCaposaldo < ogniCaposaldo) return;
      segnati = await segnaCapisaldi(parti, segnati);
      ultimoCaposaldo = inizio.getTime();
    } catch (errore) {
      giornale({ evento: 'sigillo-audit-fallito', ...voceGuasto(errore) });
    }
  };
  const timer = setInterval(() => {
    inCorso = inCorso.then(() => giro(false));
  }, ogni);
  timer.unref();
  return async () => {
    clearInterval(timer);
    inCorso = inCorso.then(() => giro(true));
    await inCorso;
  };
}
