import type { ColumnType, Generated, JSONColumnType } from 'kysely';

export type StatoElaborazione = 'attesa' | 'corso' | 'pronta' | 'fallita' | 'annullata' | 'scaduta';
/** `xml`: as ANPR makes it, for software. `csv`: for people, with a spreadsheet. */
export type FormatoElaborato = 'csv' | 'xml';

/** Tables of the asynchronous requests (`0022_estrazioni.ts`). */
export interface TabelleEstrazioni {
  elaborazione: {
    /** idOperazioneANPR of the request. */
    id: ColumnType<string, string, never>;
    comune: string;
    /** `4001`…`4005`. */
    codice: string;
    stato: StatoElaborazione;
    formato: FormatoElaborato;
    /** What was asked: the part of the official request after its header. */
    criteri: JSONColumnType<Record<string, unknown>>;
    /** Who asked, for the audit of the work. */
    operatore: string;
    id_postazione: string;
    canale: string;
    chiesta: ColumnType<Date, Date, never>;
    /** Whether the queue has it. */
    accodata: Generated<boolean>;
    iniziata: Date | null;
    conclusa: Date | null;
    /** People, or operations, written so far, of how many. */
    fatte: Generated<number>;
    totale: number | null;
    /** Until when the result is kept. */
    scade: Date | null;
  };
  elaborato: {
    /** The number by which 7002 asks for the file. */
    id: ColumnType<string, string, never>;
    elaborazione: ColumnType<string, string, never>;
    /** From 1. */
    progressivo: number;
    righe: number;
    /** Of the file as it is downloaded. */
    byte: ColumnType<string, number, never>;
    sha256: Buffer;
    /** Key of the file, wrapped. */
    chiave: Buffer;
  };
  elaborato_parte: { elaborato: string; numero: number; dati: Buffer };
  /** Only ever added to (`0062_limiti_estrazioni.ts`). */
  limite_estrazioni: {
    id: Generated<string>;
    /** codMittente. */
    ente: string;
    dal: string;
    al_giorno: number;
    deciso_da: string;
    istante: Date;
  };
}
