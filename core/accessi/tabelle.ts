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
  };
  sfida: { hash: Buffer; postazione: string; istante: Date; scadenza: Date };
  firma_vista: { hash: Buffer; scadenza: Date };
}
