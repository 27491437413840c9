import type { ColumnType, JSONColumnType } from 'kysely';
import type { NotificaN010 } from '#contract/anpr/index.ts';
import type { Notifica, StatoNotifica } from './modello.ts';

export interface TabelleNotifiche {
  notifica: {
    comune: string;
    /** `bigint`: a decimal string on this side. */
    progressivo: ColumnType<string, string, never>;
    tipo: Notifica['tipo'];
    soggetto: string;
    operazione: string;
    documento: JSONColumnType<NotificaN010>;
    istante: Date;
    stato: StatoNotifica;
  };
  /** The last number given to each municipality. */
  notifica_numero: { comune: string; ultimo: ColumnType<string, string, string> };
}
