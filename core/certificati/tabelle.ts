/** Tables of certificates: `documento` of `0001_registro.ts` as `0003_certificati.ts` completes it, and the seals. */
export interface TabelleCertificati {
  documento: TabellaDocumento;
  /** Every seal that has signed: what it signed stays verifiable after it is renewed. */
  sigillo: { id: string; certificato: Buffer };
}

/** An issued certificate: the very bytes that were handed over. Only `stato` and `annullato` ever change. */
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
}
