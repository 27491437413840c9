import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { StatoNotifica, TipoNotifica } from './modello.ts';

/** `attesa`: nothing went wrong. `riprova`: it will be tried again. `fermo`: until somebody says so. */
export type StatoRecapito = 'attesa' | 'riprova' | 'fermo';

export interface TabelleNotifiche {
  notifica: {
    comune: string;
    /** `bigint`: a decimal string on this side. */
    progressivo: ColumnType<string, string, never>;
    tipo: TipoNotifica;
    soggetto: string | null;
    soggetti: ColumnType<string[], string[] | undefined, never>;
    operazione: string;
    documento: JSONColumnType<object>;
    istante: Date;
    stato: StatoNotifica;
  };
  /** The last number given to each municipality. */
  notifica_numero: { comune: string; ultimo: ColumnType<string, string, string> };
  /** Where the notifications of a municipality are brought (`0028_consegna_notifiche.ts`). */
  recapito: {
    comune: string;
    url: string;
    /** PEM of its server certificate (CO-9999 or CO-9998): what is sent is encrypted to it. */
    certificato: string;
    /** PEM of who issued the TLS certificate of the endpoint; null: the authorities of this machine. */
    ancore: string | null;
    attivo: boolean;
    /** Whether its own registrations come back as NRIS (integrated Web Application). */
    integrata: boolean;
    /** How many may be on their way at once: more than one only to who puts them in order again. */
    insieme: Generated<number>;
    stato: Generated<StatoRecapito>;
    /** In a row, without success. */
    tentativi: Generated<number>;
    /** Not before. */
    prossimo: Date;
    /** Since when it does not work; null: it does. */
    dal: Date | null;
    /** Why it does not work, without anything personal. */
    causa: string | null;
    /** When the last one was delivered. */
    ultima: Date | null;
  };
}
