import type { Generated } from 'kysely';
import type { Archiviabile, Genere } from './generi.ts';

/** `core/db/migrazioni/0054_conservazione.ts` */
export interface TabelleConservazione {
  conservazione: {
    genere: Genere;
    dal: string;
    /** After how many an entry goes; null: never. */
    mesi: number | null;
    norma: string;
    deciso_da: string;
    deciso: Date;
  };
  audit_archivio: {
    id: Generated<string>;
    nome: string;
    flusso: string;
    genere: Archiviabile;
    /** Links of the chain whose entries are in the file: an `int8multirange`, as PostgreSQL writes it. */
    progressivi: string;
    voci: number;
    /** Every entry is from before this instant. */
    fino: Date;
    sha256: Buffer;
    /** Of all that stands above: what is signed, and what the entry in the audit names. */
    impronta: Buffer;
    firma: string;
    creato: Date;
  };
}
