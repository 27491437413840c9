import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AlgoritmoCarta } from '#contract/wa/accesso.ts';
import type { TabelleAccessi } from '../accessi/tabelle.ts';
import type { TabelleAgenzia } from '../agenzia-entrate/tabelle.ts';
import type { TabelleAmministrazione } from '../amministrazione/tabelle.ts';
import type { TabelleAnsc } from '../ansc/tabelle.ts';
import type { TabelleCarta } from '../carta-identita/tabelle.ts';
import type { TabelleCarteOperatori } from '../accessi/carte-operatori/tabelle.ts';
import type { TabelleCertificati } from '../certificati/tabelle.ts';
import type { TabelleCittadini } from '../cittadini/tabelle.ts';
import type { TabelleConservazione } from '../conservazione/tabelle.ts';
import type { TabelleConsolati } from '../consolati/tabelle.ts';
import type { TabelleEnti } from '../enti/tabelle.ts';
import type { TabelleEstrazioni } from '../estrazioni/tabelle.ts';
import type { TabelleNotifiche } from '../notifiche/tabelle.ts';
import type { TabelleImportate } from '../tabelle/schema.ts';
import type { TabelleSubentro } from '../subentro/tabelle.ts';
import type { Famiglia, Procedimento, Sezione, Soggetto } from '../registro/modello.ts';

/** Ids go beyond 32 bits: `bigint` columns, decimal strings on this side. */
type Id = ColumnType<string, string, never>;
/** `AAAA-MM-GG`. */
type Giorno = string;
/** Drawn from the document by the database itself. */
type Ricavata<T> = ColumnType<T | null, never, never>;

/** The present document of a person, with the columns that searches need. */
export interface TabellaSoggetto {
  id: Id;
  id_anpr: string;
  codice_fiscale: string | null;
  /** Keys of search: upper case, without accents (`chiaveNome`). */
  cognome: string;
  nome: string;
  sesso: string | null;
  data_nascita: Giorno | null;
  comune: string;
  stato: string;
  id_famiglia: string | null;
  indirizzo: string;
  /** Those whom the register knows. */
  madre: string | null;
  padre: string | null;
  versione: number;
  documento: JSONColumnType<Soggetto>;
  /** Numbers written in the document, by which it is found. */
  id_comune: Ricavata<string>;
  carta: Ricavata<string>;
  soggiorno: Ricavata<string>;
  passaporto: Ricavata<string>;
  liste: Ricavata<object>;
  /** The Agenzia delle Entrate has not said that the code is good, or there is none. */
  cf_non_validato: ColumnType<boolean, never, never>;
}

/** Columns that the database draws from the document by itself (0018_scritture). */
export type RicavateSoggetto =
  'id_comune' | 'carta' | 'soggiorno' | 'passaporto' | 'liste' | 'cf_non_validato';

export interface TabellaFamiglia {
  id: Id;
  tipo_scheda: string;
  comune: string;
  versione: number;
  documento: JSONColumnType<Famiglia>;
  /** Number that the municipality gave to it. */
  numero_comunale: Ricavata<string>;
}

/** An administrative procedure; `id` is its numeroPraticaAnpr, `soggetti` whom it is about. */
export interface TabellaProcedimento {
  id: Id;
  comune: string;
  numero_comune: string | null;
  stato: string;
  soggetti: string[];
  versione: number;
  documento: JSONColumnType<Procedimento>;
}

export interface TabellaSezione {
  id: Id;
  comune: string;
  numero: string;
  stato: string;
  versione: number;
  documento: JSONColumnType<Sezione>;
}

/** One change of a document. The state at a day is the last version whose `valida_dal` is not after it. */
interface Versione<Documento extends object> {
  id: Id;
  versione: number;
  prima: JSONColumnType<Documento> | null;
  dopo: JSONColumnType<Documento>;
  valida_dal: Giorno;
  operazione: string;
  registrata: Date;
}

/** An operation with the answer that a replay gets back; never changed. */
export interface TabellaOperazione {
  /** idOperazioneANPR. */
  id: Id;
  cod_mittente: string;
  id_operazione_comune: string;
  codice: string;
  esito: string;
  data_decorrenza: Giorno | null;
  digesto: Buffer;
  richiesta: JSONColumnType<object>;
  risposta: JSONColumnType<Record<string, unknown>>;
  operatore: string;
  id_postazione: string;
  canale: string;
  istante: Date;
  /** The operation that this one takes back. */
  annulla: ColumnType<string | null, string | null | undefined, never>;
  /** The operation that this one takes back for one person alone, and who. */
  annulla_in_parte: ColumnType<string | null, string | null | undefined, never>;
  ripristinato: ColumnType<string | null, string | null | undefined, never>;
}

/** What the card signed of an operation. */
export interface TabellaFirmaAtto {
  operazione: Id;
  /** `scriviDichiarazione`. */
  dichiarazione: string;
  /** The text whose digest the statement has: `testoDaFirmare`. */
  testo: string;
  /** DER. */
  certificato: Buffer;
  algoritmo: AlgoritmoCarta;
  firma: Buffer;
}

export interface TabellaAudit {
  id: Generated<string>;
  flusso: string;
  tipo: string;
  istante: Date;
  operatore: string;
  id_postazione: string;
  canale: string;
  finalita: string;
  soggetti: string[];
  campi: string[];
  operazione: string | null;
  esito: string;
  registrata: Generated<Date>;
}

/** The chain of a stream: each link holds the digest of the entry together with that of the link before. */
export interface TabellaAuditSigillo {
  flusso: string;
  progressivo: string;
  audit: string;
  impronta: Buffer;
}

export interface TabelleRegistro {
  soggetto: TabellaSoggetto;
  famiglia: TabellaFamiglia;
  versione_soggetto: Versione<Soggetto>;
  versione_famiglia: Versione<Famiglia>;
  procedimento: TabellaProcedimento;
  versione_procedimento: Versione<Procedimento>;
  sezione: TabellaSezione;
  versione_sezione: Versione<Sezione>;
  operazione: TabellaOperazione;
  firma_atto: TabellaFirmaAtto;
  audit: TabellaAudit;
  audit_sigillo: TabellaAuditSigillo;
}

/** All tables: each part of the core adds its own. */
export interface Schema
  extends
    TabelleRegistro,
    TabelleAccessi,
    TabelleAgenzia,
    TabelleAmministrazione,
    TabelleAnsc,
    TabelleCarta,
    TabelleCarteOperatori,
    TabelleCertificati,
    TabelleCittadini,
    TabelleConservazione,
    TabelleConsolati,
    TabelleEnti,
    TabelleEstrazioni,
    TabelleNotifiche,
    TabelleImportate,
    TabelleSubentro {}
