import type { ColumnType, JSONColumnType } from 'kysely';
import type { RichiestaCittadino, TipoAllegato } from './modello.ts';

export interface TabelleCittadini {
  richiesta_cittadino: {
    /** codiceRichiesta: `bigint`, a decimal string on this side. */
    id: ColumnType<string, string, never>;
    comune: string;
    tipologia: string;
    stato: string;
    richiedente: string;
    aperta: Date;
    /** `AAAA-MM-GG`; null: nothing is due. */
    scadenza: string | null;
    proroghe: number;
    versione: number;
    documento: JSONColumnType<RichiestaCittadino>;
  };
  /** Never changed: what a citizen sent stays as it was sent. */
  allegato_richiesta: {
    richiesta: string;
    numero: number;
    tipo: TipoAllegato;
    id_tipologia: string;
    nome_file: string;
    id_formato: string;
    descrizione: string | null;
    contenuto: Buffer;
  };
}
