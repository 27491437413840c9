import { codaAgenzia } from '../coda/coda.ts';
import { avviaGiro } from '../coda/giro.ts';
import type { Database } from '../db/apri.ts';
import type { Giornale } from '../http/giornale.ts';
import { chiediUna, daFare, type PartiTurno } from './turno.ts';

export interface PartiAgenzia extends Omit<PartiTurno, 'db'> {
  readonly database: Database;
  readonly giornale: Giornale;
  /** The queues of this database have just been made. */
  readonly codeFatte?: boolean;
}

/** Questions asked at the same time by one process. */
const insieme = 4;

/** Asks the Agenzia what registrations left to be asked, on the queue of the register. @returns how to stop. */
export function avviaAgenzia(parti: PartiAgenzia): Promise<() => Promise<void>> {
  const { database, giornale, codeFatte, macchina = () => new Date() } = parti;
  const db = database.applicazione;
  return avviaGiro({
    ...{ database, giornale, codeFatte, insieme, coda: codaAgenzia, guasto: 'agenzia-guasta' },
    daFare: () => daFare(db, macchina()),
    fai: async (id) => {
      const codice = await chiediUna({ ...parti, db }, id);
      if (codice) giornale({ evento: 'agenzia', codice, riferimento: id });
    },
  });
}
