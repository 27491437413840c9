import type { Kysely } from 'kysely';
import type { TabelleRegistro } from '../db/schema.ts';
import { voceGuasto, type Giornale } from '../http/giornale.ts';
import type { Orologio } from '../orologio.ts';
import { sigillaAudit } from './catena.ts';

const ogni = 5000;
/** No transaction of the register lasts this long: an entry older than this is in the chain already. */
const margine = 10 * 60_000;

/** Keeps the audit chained while the core runs. @returns ends it, with what is left chained too. */
export function avviaSigillatore(
  db: Kysely<TabelleRegistro>,
  orologio: Orologio,
  giornale: Giornale,
): () => Promise<void> {
  let dal: Date | undefined;
  let inCorso = Promise.resolve();
  const giro = async (): Promise<void> => {
    try {
      const inizio = orologio();
      while ((await sigillaAudit(db, dal)) > 0);
      dal = new Date(inizio.getTime() - margine);
    } catch (errore) {
      giornale({ evento: 'sigillo-audit-fallito', ...voceGuasto(errore) });
    }
  };
  const timer = setInterval(() => {
    inCorso = inCorso.then(giro);
  }, ogni);
  timer.unref();
  return async () => {
    clearInterval(timer);
    inCorso = inCorso.then(giro);
    await inCorso;
  };
}
