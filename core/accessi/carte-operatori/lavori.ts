import { codaPosta } from '../../coda/coda.ts';
import { avviaGiro } from '../../coda/giro.ts';
import type { Database } from '../../db/apri.ts';
import type { Giornale } from '../../http/giornale.ts';
import { postaDaSpedire, spedisci, type PartiPosta } from './posta.ts';

/** Letters sent at the same time by one process. */
const insieme = 2;

/** Sends second halves of codes as deliveries are registered, on the queue of the register. @returns how to stop. */
export function avviaPosta(
  parti: Omit<PartiPosta, 'db' | 'macchina'> & {
    readonly database: Database;
    readonly giornale: Giornale;
    /** The queues of this database have just been made. */
    readonly codeFatte?: boolean;
  },
): Promise<() => Promise<void>> {
  const { database, giornale, codeFatte, ...resto } = parti;
  const posta: PartiPosta = { ...resto, db: database.applicazione, macchina: () => new Date() };
  return avviaGiro({
    ...{ database, giornale, codeFatte, insieme, coda: codaPosta, guasto: 'posta-guasta' },
    daFare: () => postaDaSpedire(posta),
    fai: async (id) => {
      const codice = await spedisci(posta, id);
      if (codice !== undefined) giornale({ evento: 'posta', codice, riferimento: id });
    },
  });
}
