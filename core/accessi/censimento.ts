import type { Profilo, Ruolo } from '#contract/wa/comune.ts';

/** A body whose people and stations are known: municipality (ISTAT code) or prefecture. */
export interface Ente {
  readonly codice: string;
  readonly nome: string;
  readonly siglaProvincia: string;
}

/** `dal`: since when the state holds; what a refused person is told. */
export interface Operatore {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
  readonly profili: readonly Profilo[];
  readonly ente: string;
  readonly stato: 'attivo' | 'bloccato';
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
  readonly stato: 'attiva' | 'bloccata' | 'revocata';
  readonly dal: Date;
  readonly scadenza: Date;
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
  /** Card certificate (DER) of the body's active security administrator: second wrap of drafts. */
  certificatoAls(ente: string): Promise<Uint8Array | undefined>;

  registraEnte(ente: Ente): Promise<void>;
  /** Idempotent: registering the same again changes nothing. */
  registraOperatore(operatore: Omit<Operatore, 'stato' | 'dal'>, ora: Date): Promise<void>;
  registraCarta(certificato: Uint8Array, codiceFiscale: string, ora: Date): Promise<void>;
  registraPostazione(certificato: Uint8Array, idPostazione: string, ente: string, ora: Date): Promise<void>;

  cambiaOperatore(codiceFiscale: string, stato: Operatore['stato'], ora: Date): Promise<void>;
  cambiaCarta(impronta: string, stato: Carta['stato'], ora: Date): Promise<void>;
  cambiaPostazione(impronta: string, stato: Postazione['stato'], ora: Date): Promise<void>;
}

export interface SfidaEmessa {
  readonly istante: Date;
  readonly scadenza: Date;
}

/** A session with the present state of all it stands on, read in one go at every request. */
export interface SessioneCensita {
  readonly improntaPostazione: string;
  readonly ultimoUso: Date;
  readonly scadenza: Date;
  readonly chiusa: Date | undefined;
  readonly operatore: Operatore;
  readonly carta: Carta;
  readonly postazione: Postazione;
}

/** Challenges and sessions. Keys are SHA-256 digests: the database never holds a nonce or a token that could be used. */
export interface ArchivioSessioni {
  nuovaSfida(hash: Uint8Array, improntaPostazione: string, sfida: SfidaEmessa): Promise<void>;
  /** Takes the challenge away, whoever asks: it is good once. Only the station that asked for it gets it. */
  consumaSfida(hash: Uint8Array, improntaPostazione: string): Promise<SfidaEmessa | undefined>;
  apri(
    hash: Uint8Array,
    sessione: {
      improntaPostazione: string;
      improntaCarta: string;
      codiceFiscale: string;
      ora: Date;
      scadenza: Date;
    },
  ): Promise<void>;
  leggi(hash: Uint8Array): Promise<SessioneCensita | undefined>;
  usata(hash: Uint8Array, ora: Date): Promise<void>;
  chiudi(hash: Uint8Array, ora: Date): Promise<void>;
  /** Forgets what nobody can use any more. */
  pulisci(ora: Date): Promise<void>;
}
