import type { Kysely } from 'kysely';
import type { FilePrecedente, Piano } from '#contract/regole/subentro/index.ts';
import type { Schema } from '../db/schema.ts';
import { pianoDi, precedentiDi } from './archivio.ts';

/** What the register knows of the entry of a municipality. */
export interface RicercaSubentro {
  pianoDiSubentro(comune: string): Promise<Piano | undefined>;
  /** @param impronta of the file at hand. */
  filePrecedenti(comune: string, impronta: Buffer): Promise<readonly FilePrecedente[]>;
}

export function ricercaSubentro(db: Kysely<Schema>): RicercaSubentro {
  return {
    pianoDiSubentro: (comune) => pianoDi(db, comune),
    filePrecedenti: (comune, impronta) => precedentiDi(db, comune, impronta),
  };
}
