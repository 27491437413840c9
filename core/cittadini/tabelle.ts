import type { ColumnType, Generated, JSONColumnType } from 'kysely';
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
    /** The registration in force that answers it. */
    registrazione: string | null;
    /** Codice fiscale of the operator who follows it. */
    assegnata: Generated<string | null>;
    /** Day on which the office wants to be reminded of it, and of what. */
    promemoria: Generated<string | null>;
    promemoria_testo: Generated<string | null>;
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
  /** Of the office alone: the citizen and ANPR never read them. */
  nota_richiesta: {
    id: Generated<string>;
    richiesta: string;
    istante: Date;
    operatore: string;
    testo: string;
  };
}
