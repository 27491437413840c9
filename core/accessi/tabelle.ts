import type { Generated, JSONColumnType } from 'kysely';
import type { Programma } from '#contract/wa/postazioni.ts';

/** Tables of `core/db/migrazioni/0002_accessi.ts`. */
export interface TabelleAccessi {
  ente: { codice: string; nome: string; sigla_provincia: string };
  operatore: {
    codice_fiscale: string;
    cognome: string;
    nome: string;
    ruolo: string;
    profili: string[];
    ente: string;
    stato: string;
    dal: Date;
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
    carta: string;
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
