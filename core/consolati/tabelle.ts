import type { ColumnType, JSONColumnType } from 'kysely';
import type { RichiestaConsolato } from './modello.ts';

export interface TabelleConsolati {
  richiesta_consolato: {
    /** `bigint`, a decimal string on this side. */
    id: ColumnType<string, string, never>;
    tipo: RichiestaConsolato['tipo'];
    mittente: string;
    comune: string;
    soggetto: string;
    aperta: Date;
    chiusa: Date | null;
    /** idOperazioneANPR of what answers it. */
    registrazioni: ColumnType<string[], string[], string[]>;
    documento: JSONColumnType<RichiestaConsolato>;
  };
}
