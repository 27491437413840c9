import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { GenereEnte } from '#contract/wa/enti.ts';

/** A body whose people and stations are known: municipality (ISTAT code) or prefecture. */
export interface Ente {
  readonly codice: string;
  readonly nome: string;
  readonly siglaProvincia: string;
  /** Left out: a municipality. */
  readonly genere?: GenereEnte;
}

/** Role and profiles are those of the day; `dal`: since when the state holds; what a refused person is told. */
export interface Operatore {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
  readonly profili: readonly Profilo[];
  readonly ente: string;
  readonly stato: 'attivo' | 'bloccato' | 'cessato' | 'eliminato';
  readonly dal: Date;
}

/** A card is known by its certificate. Suspension can be undone, revocation cannot (security.md §2). */
export interface Carta {
  readonly impronta: string;
  readonly codiceFiscale: string;
  readonly stato: 'attiva' | 'sospesa' | 'revocata';
  readonly dal: Date;
  readonly scadenza: Date;
}

/** One certificate of a workstation: renewal adds a row, so that old and new serve together for a while. */
export interface Postazione {
  readonly impronta: string;
  readonly idPostazione: string;
  readonly ente: string;
  /** `ente-chiuso`: its body has not begun, or has ended. */
  readonly stato: 'attiva' | 'bloccata' | 'revocata' | 'ente-chiuso';
  readonly dal: Date;
  readonly scadenza: Date;
  /** Issued, and never seen in a handshake until now. */
  readonly maiUsata?: boolean;
}

export interface CartaConOperatore {
  readonly carta: Carta;
  readonly operatore: Operatore;
  readonly ente: Ente;
}

/** Who and what is known to this register. Fingerprints: SHA-256 of the DER, base64url. */
export interface Censimento {
  postazione(impronta: string): Promise<Postazione | undefined>;
  carta(impronta: string): Promise<CartaConOperatore | undefined>;
  operatore(codiceFiscale: string): Promise<Operatore | undefined>;
  ente(codice: string): Promise<Ente | undefined>;
  /** Card certificate (DER) of the body's active security administrator: second wrap of drafts. */
  certificatoAls(ente: string): Promise<Uint8Array | undefined>;

  registraEnte(ente: Ente): Promise<void>;
  /** Idempotent: registering the same again changes nothing. */
  registraOperatore(operatore: Omit<Operatore, 'stato' | 'dal'>, ora: Date): Promise<void>;
  registraCarta(certificato: Uint8Array, codiceFiscale: string, ora: Date): Promise<void>;
  registraPostazione(certificato: Uint8Array, idPostazione: string, ente: string, ora: Date): Promise<void>;

  cambiaOperatore(codiceFiscale: string, stato: 'attivo' | 'bloccato', ora: Date): Promise<void>;
  cambiaCarta(impronta: string, stato: Carta['stato'], ora: Date): Promise<void>;
  cambiaPostazione(
    impronta: string,
    stato: Exclude<Postazione['stato'], 'ente-chiuso'>,
    ora: Date,
  ): Promise<void>;
  /** First use of a certificate: those that it takes the place of are revoked, with their sessions. */
  usaPostazione(postazione: Postazione, ora: Date): Promise<void>;
}

export interface SfidaEmessa {
  readonly istante: Date;
  readonly scadenza: Date;
  /** The act that it confirms; left out, it is for access. */
  readonly atto?: string | null;
}

/** Who ended a session that did not end by itself: `da` is the workstation. */
export interface FineSessione {
  readonly causa: 'altra-postazione' | 'chiusa';
  readonly da: string;
}

/** A session with the present state of all it stands on, read in one go at every request. */
export interface SessioneCensita {
  readonly id: string;
  readonly improntaPostazione: string;
  readonly ultimoUso: Date;
  readonly scadenza: Date;
  readonly chiusa: Date | undefined;
  readonly fine: FineSessione | undefined;
  readonly operatore: Operatore;
  /** Absent when a password opened it. */
  readonly carta: Carta | undefined;
  /** `viva`: of today, and nobody has taken it back. */
  readonly password?: { readonly viva: boolean } | undefined;
  readonly postazione: Postazione;
}

/** A session in force. */
export interface SessioneInCorso {
  readonly id: string;
  readonly ente: string;
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly idPostazione: string;
  readonly aperta: Date;
  readonly ultimoUso: Date;
  readonly scadenza: Date;
}

/** A session of the same card, ended because another began. */
export interface SessioneFinita {
  readonly idPostazione: string;
  readonly aperta: Date;
  /** Whether somebody may have been working on it still. */
  readonly viva: boolean;
}

/** Challenges and sessions. Keys are SHA-256 digests: the database never holds a nonce or a token that could be used. */
export interface ArchivioSessioni {
  nuovaSfida(hash: Uint8Array, improntaPostazione: string, sfida: SfidaEmessa): Promise<void>;
  /** Takes the challenge away, whoever asks: it is good once. Only the station that asked for it gets it. */
  consumaSfida(hash: Uint8Array, improntaPostazione: string): Promise<SfidaEmessa | undefined>;
  /** A card has one session: those it had end here. @returns them. */
  apri(
    hash: Uint8Array,
    sessione: {
      improntaPostazione: string;
      improntaCarta: string;
      codiceFiscale: string;
      ora: Date;
      scadenza: Date;
      indirizzo?: string;
    },
  ): Promise<readonly SessioneFinita[]>;
  /** Without a card: `password` is the number of the one of today. */
  apriConPassword(
    hash: Uint8Array,
    sessione: {
      improntaPostazione: string;
      password: string;
      codiceFiscale: string;
      ora: Date;
      scadenza: Date;
    },
  ): Promise<void>;
  leggi(hash: Uint8Array): Promise<SessioneCensita | undefined>;
  usata(hash: Uint8Array, ora: Date): Promise<void>;
  chiudi(hash: Uint8Array, ora: Date): Promise<void>;
  /** Sessions that may still be used, of a body or of one person. */
  inCorso(di: { ente: string; codiceFiscale?: string }, ora: Date): Promise<readonly SessioneInCorso[]>;
  /** Ends the session of that name. @returns false when it is not open. */
  termina(id: string, fine: FineSessione, ora: Date): Promise<boolean>;
  /** Somebody else worked on that workstation after `dopo`, from another address of the same kind. */
  altroIndirizzo(
    improntaPostazione: string,
    da: { indirizzo: string; codiceFiscale: string; dopo: Date },
  ): Promise<boolean>;
  confermato(hash: Uint8Array, atto: string, ora: Date, fino: Date): Promise<void>;
  prolunga(hash: Uint8Array, atto: string, fino: Date): Promise<void>;
  /** Until when an act is confirmed, and since when. */
  conferma(hash: Uint8Array, atto: string): Promise<{ data: Date; fino: Date } | undefined>;
  /** Forgets what nobody can use any more. */
  pulisci(ora: Date): Promise<void>;
}
