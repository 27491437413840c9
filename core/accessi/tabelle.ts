import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Programma } from '#contract/wa/postazioni.ts';

type Facoltativo<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** Tables of the census, of cards, of workstations and of sessions (`core/db/migrazioni`: 0002, 0038, 0039). */
export interface TabelleAccessi {
  ente: {
    codice: string;
    nome: string;
    sigla_provincia: string;
    genere: Generated<'comune' | 'prefettura' | 'ministero' | 'altro'>;
    indirizzo: Facoltativo<string>;
    telefono: Facoltativo<string>;
    pec: Facoltativo<string>;
    /** First and last day (`0052_enti.ts`). */
    dal: Facoltativo<string>;
    finisce: Facoltativo<string>;
    motivo_fine: Facoltativo<string>;
  };
  operatore: {
    codice_fiscale: string;
    cognome: string;
    nome: string;
    ente: string;
    stato: string;
    dal: Date;
    email: Facoltativo<string>;
    /** Last day of service. */
    finisce: Facoltativo<string>;
  };
  /** Roles and profiles, each with its days: `incarichi_al` says which hold on one. */
  incarico: {
    id: Generated<string>;
    codice_fiscale: string;
    genere: 'ruolo' | 'profilo';
    valore: string;
    dal: string;
    al: string | null;
    nominato_da: string | null;
    nominato: Date;
    revocato: Date | null;
    revocato_da: string | null;
  };
  /** Asked by one, taken back by anybody, confirmed by another. */
  eliminazione: {
    id: Generated<string>;
    codice_fiscale: string;
    motivo: string;
    chiesta_da: string;
    chiesta: Date;
    ritirata: Date | null;
    confermata_da: string | null;
    confermata: Date | null;
  };
  password_giornaliera: {
    id: Generated<string>;
    codice_fiscale: string;
    ente: string;
    giorno: string;
    sale: Buffer;
    digesto: Buffer;
    rilasciata_da: string;
    rilasciata: Date;
    scade: Date;
    tentativi: Generated<number>;
    chiusa: Date | null;
  };
  carta: {
    impronta: string;
    seriale: string;
    certificato: Buffer;
    codice_fiscale: string;
    stato: string;
    dal: Date;
    scadenza: Date;
  };
  postazione: {
    impronta: string;
    seriale: string;
    id_postazione: string;
    ente: string;
    stato: string;
    dal: Date;
    scadenza: Date;
    /** Fingerprint of the certificate that this one takes the place of. */
    sostituisce: string | null;
    primo_uso: Date | null;
  };
  /** `0042_postazioni.ts` */
  postazione_censita: {
    id_postazione: string;
    ente: string;
    responsabile: string;
    descrizione: string;
    stato: string;
    dal: Date;
    vista: Date | null;
    programma: JSONColumnType<Programma> | null;
    rinnovo_chiesto: Date | null;
  };
  postazione_codice: {
    etichetta: string;
    impronta: Buffer;
    id_postazione: string;
    chiesto_da: string;
    scadenza: Date;
    tentativi: Generated<number>;
  };
  sessione: {
    hash: Buffer;
    postazione: string;
    /** What opened it: a card, or the password of a day. */
    carta: string | null;
    password: Facoltativo<string>;
    codice_fiscale: string;
    aperta: Date;
    ultimo_uso: Date;
    scadenza: Date;
    chiusa: Date | null;
    /** Names it in lists: `hash` is the digest of the token and stays here. */
    id: Generated<string>;
    /** Of the other end, at access. */
    indirizzo: string | null;
    /** Who ended it, when it was not its owner there: `fine_da` is the workstation. */
    fine: 'altra-postazione' | 'chiusa' | null;
    fine_da: string | null;
  };
  sfida: { hash: Buffer; postazione: string; istante: Date; scadenza: Date; atto: string | null };
  conferma: { sessione: Buffer; atto: string; data: Date; fino: Date };
  firma_vista: { hash: Buffer; scadenza: Date };
}
