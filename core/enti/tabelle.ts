import type { ColumnType } from 'kysely';

/** `consultazione`: data are shown. `verifica`: data are confirmed or denied. `estrazione`: of a list of people. */
export type ModoUso = 'consultazione' | 'verifica' | 'estrazione';

/** Tables of the bodies (`0030_enti.ts`). */
export interface TabelleEnti {
  uso_ente: {
    /** codMittente of the body. */
    ente: ColumnType<string, string, never>;
    /** casoUso. */
    codice: ColumnType<string, string, never>;
    /** For the audit: why the body looks. */
    descrizione: string;
    /** Tab. 16, without zeros in front: what may be asked. */
    sezioni: string[];
    modi: ModoUso[];
    dal: string;
    al: string | null;
  };
}
