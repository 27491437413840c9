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
    documento: JSONColumnType<RichiestaConsolato>;
  };
}
