import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DatiSoggetto } from '#contract/anpr/index.ts';
import type { ContenutoDomanda, StatoModulo, TipoEventoModulo } from '#contract/wa/carta-identita.ts';

/** Tables of `0023_carta_identita.ts`. A blank is its series and its number; days are `AAAA-MM-GG`. */
export interface TabelleCarta {
  modulo_carta: {
    serie: string;
    numero: number;
    comune: string;
    stato: StatoModulo;
    /** The workstation that has it. */
    postazione: string | null;
    /** idOperazioneANPR that communicated it. */
    operazione: string | null;
  };
  evento_modulo: {
    id: Generated<string>;
    comune: string;
    tipo: TipoEventoModulo;
    serie: string;
    dal: number;
    al: number;
    postazione: string | null;
    nota: string | null;
    operatore: string;
    id_postazione: string;
    istante: ColumnType<Date, Date, never>;
  };
  carta_emessa: {
    serie: string;
    numero: number;
    comune: string;
    soggetto: string;
    rilascio: string;
    scadenza: string | null;
    interdizione_espatrio: boolean;
    /** The document that the record had before: what an annulment gives back. */
    precedente: JSONColumnType<NonNullable<DatiSoggetto['cartaIdentita']>> | null;
    operazione: string;
    operatore: string;
    emessa: ColumnType<Date, Date, never>;
    annullata: string | null;
    sorte: 'smarrita' | 'rubata' | null;
    denuncia: string | null;
  };
  /** `0035_domande_carta.ts`. */
  domanda_carta: {
    serie: string;
    numero: number;
    comune: string;
    soggetto: string;
    giorno: string;
    domanda: JSONColumnType<ContenutoDomanda>;
    operatore: string;
    id_postazione: string;
    istante: ColumnType<Date, Date, Date>;
  };
}
