import { Dexie, type Table } from 'dexie';
import type { Busta } from './cifra.ts';

/** Outside the envelope stand only random ids, keyed digests and times. */
export interface Riga {
  readonly id: string;
  readonly tempo: number;
  /** When it was written, never twice the same: of the record here and of its copy the later one holds. */
  readonly scritta?: number;
  readonly busta: Busta;
}

/** That a record was taken away, until the copy knows it: otherwise it would come back from there. */
export interface Tolta {
  /** Table and id. */
  readonly id: string;
  /** Later than anything that was written of it. */
  readonly scritta: number;
}

let ultimaScritta = 0;
/** @param dopo it is later than this too, though the clock of the machine went back. */
export function nuovaScritta(dopo = 0): number {
  ultimaScritta = Math.max(Date.now(), ultimaScritta + 1, dopo + 1);
  return ultimaScritta;
}

/** One database per operator; every write is on the disk before it is called done. */
export class BaseDati extends Dexie {
  declare readonly bozze: Table<Riga, string>;
  declare readonly uscita: Table<Riga, string>;
  declare readonly dossier: Table<Riga, string>;
  declare readonly ricerche: Table<Riga, string>;
  declare readonly sigillo: Table<Riga, string>;
  /** What did not open any more, closed as it was found. */
  declare readonly illeggibili: Table<Riga, string>;
  declare readonly tolte: Table<Tolta, string>;

  /** @param operatore name of the card on this workstation, without personal data. */
  constructor(operatore: string) {
    super(`sportello-${operatore}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      bozze: 'id, tempo',
      uscita: 'id, tempo',
      dossier: 'id, tempo',
      sigillo: 'id',
    });
    this.version(2).stores({ illeggibili: 'id, tempo' });
    this.version(3).stores({ ricerche: 'id, tempo' });
    this.version(4).stores({ tolte: 'id' });
  }
}
