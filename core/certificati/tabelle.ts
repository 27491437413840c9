/** Tables of certificates: `documento` of `0001_registro.ts` as `0003_certificati.ts` completes it, and the seals. */
export interface TabelleCertificati {
  documento: TabellaDocumento;
  /** Every seal that has signed: what it signed stays verifiable after it is renewed. */
  sigillo: { id: string; certificato: Buffer };
  /** What each municipality has set; none: the amounts of the law, no virtual stamp, no logo. */
  parametri_certificati: TabellaParametri;
}

/** Amounts in euro cents. */
export interface TabellaParametri {
  comune: string;
  bollo: number;
  diritti_in_bollo: number;
  diritti_liberi: number;
  /** Authorisation as it must be quoted. */
  bollo_virtuale: string | null;
  intestazione: string[];
  /** JPEG. */
  logo: Buffer | null;
  operatore: string;
  istante: Date;
}

/** An issued certificate: the very bytes that were handed over. Only its annulment ever changes it. */
export interface TabellaDocumento {
  protocollo: string;
  /** Tab. 13. */
  tipi: string[];
  soggetto: string;
  cod_mittente: string;
  /** idOperazioneANPR. */
  operazione: string;
  pdf: Buffer;
  /** Of the PDF. */
  sha256: Buffer;
  /** What the QR carries. */
  gettone: string;
  /** Printed under the QR: twelve characters. */
  codice: string;
  /** Canonical text of what it says; its digest is in the token. */
  contenuto: string;
  stato: string;
  emesso: Date;
  /** `AAAA-MM-GG`; null: for ever. */
  vale_fino_al: string | null;
  annullato: Date | null;
  /** Codice fiscale of who annulled it. */
  annullato_da: string | null;
  annullato_motivo: string | null;
}
