import type { ColumnType, JSONColumnType } from 'kysely';
import type { RigaLuogo } from '#resources/luoghi.ts';
import type { DatiTabella } from '#resources/tabelle/index.ts';
import type { DifferenzeTabella } from '#contract/wa/tabelle.ts';

/** Of a decode table, or of the places (`03`). */
export type DatiImportati = DatiTabella | readonly RigaLuogo[];

/** Tables of the official tables (`0048_tabelle.ts`). */
export interface TabelleImportate {
  tabelle_versione: {
    /** Of the whole set, one by one; what the product carries is 0. */
    versione: number;
    importata: ColumnType<Date, Date, never>;
    /** Who accepted it: an account of the machine of the register. */
    operatore: string;
    /** Name of the file or folder. */
    archivio: string;
    /** From which day what is no longer in the archive has ceased. */
    dal: string;
    differenze: JSONColumnType<readonly DifferenzeTabella[]>;
  };
  tabelle_contenuto: {
    versione: number;
    /** Two digits; `03` the places. */
    numero: string;
    dati: JSONColumnType<DatiImportati>;
  };
  tabelle_postazione: { postazione: string; ente: string; versione: number; dal: Date };
}
