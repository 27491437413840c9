import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';

export interface TabelleAnsc {
  predisposizione: {
    id: Generated<string>;
    /** Whose proposal it is. */
    comune: string;
    id_notifica: string;
    tipo: string;
    id_ansc: string | null;
    documento: JSONColumnType<PredisposizioneAnagrafica>;
    ricevuta: ColumnType<Date, Date, never>;
    /** As decided by a clerk; done is who has an operation in force. */
    stato: 'da-lavorare' | 'discordante' | 'senza-seguito';
    nota: string | null;
    operazione: string | null;
    /** Given to the municipality's software by 4005. */
    fruita: Generated<boolean>;
  };
}
