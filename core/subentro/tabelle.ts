import type { ColumnType, JSONColumnType } from 'kysely';
import type { Contati } from '#contract/regole/subentro/index.ts';

/** What a file has put in the register so far. */
export interface Caricati {
  readonly famiglie: number;
  readonly soggetti: number;
  /** People kept out: they are in no family (ES092). */
  readonly scartati: number;
  readonly anomalie: number;
}

export interface TabelleSubentro {
  /** `id`: idOperazioneANPR of the request. */
  subentro_ricevuto: { id: string; nome: string; byte: ColumnType<string, number, never>; chiave: Buffer };
  subentro_ricevuto_parte: { ricevuto: string; numero: number; dati: Buffer };
  subentro_piano: { comune: string; inizio: string; fine: string; invii: number; pec: string | null };
  subentro_file: {
    nome: string;
    comune: string;
    tipo: 'APR' | 'AIRE';
    fornitura: number;
    progressivo: number;
    totale: number;
    /** SHA-256 of the file as it was sent. */
    impronta: Buffer;
    stato: 'in corso' | 'OK';
    /** Lines committed, the first one included. */
    righe: number;
    contati: JSONColumnType<Contati>;
    caricati: JSONColumnType<Caricati>;
    operazione: string;
  };
  /** Numbers that the municipality gave to its families. */
  subentro_scheda: { comune: string; numero: string; famiglia: string };
  subentro_anomalia: {
    file: string;
    riga: number;
    /** Which one of the line. */
    posto: number;
    codice: string;
    gravita: string;
    campo: string;
    /** idSchedaSoggettoANPR; null: of the family, or of who was kept out. */
    soggetto: string | null;
  };
}
