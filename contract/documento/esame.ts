import { z } from 'zod';

/** What of a sheet is not as it was issued. */
export const Difetto = z.discriminatedUnion('tipo', [
  /** No electronic seal: taken off, or the file was written again by a program. */
  z.object({ tipo: z.literal('sigillo-assente') }),
  /** Bytes under the seal are others. */
  z.object({ tipo: z.literal('file-cambiato') }),
  /** Whole under the seal, with something added after it. */
  z.object({ tipo: z.literal('aggiunte') }),
  /** The signature of the seal was touched. */
  z.object({ tipo: z.literal('sigillo-guasto') }),
  /** What is written is not what was issued: where it begins to differ, when it can be told. */
  z.object({
    tipo: z.literal('scritte'),
    emesso: z.string().optional(),
    trovato: z.string().optional(),
  }),
  /** The QR drawn is not that of this certificate. */
  z.object({ tipo: z.literal('qr') }),
  /** The token of the QR was not signed by the seal it names. */
  z.object({ tipo: z.literal('gettone') }),
  /** The data kept in the file are not those that the token signs. */
  z.object({ tipo: z.literal('contenuto') }),
  /** The code printed under the QR is not that of this certificate. */
  z.object({ tipo: z.literal('codice') }),
]);
export type Difetto = z.infer<typeof Difetto>;

/** What the certificate says of itself: given only when the signature of the token covers it. */
export const EstremiFoglio = z.object({
  titolo: z.string(),
  intestatario: z.string(),
  comune: z.string(),
  protocollo: z.string(),
  codice: z.string(),
  /** `AAAA-MM-GG`. */
  rilasciato: z.string(),
  valeFinoAl: z.string().optional(),
  scaduto: z.boolean(),
});
export type EstremiFoglio = z.infer<typeof EstremiFoglio>;

/** Whose seal it is. */
export const ChiSigilla = z.object({
  intestatario: z.string(),
  emittente: z.string(),
  /** SHA-256 of the certificate, hex. */
  impronta: z.string(),
});

/**
 * The verdict on a file, without asking the register: so never whether it was annulled since.
 * `valido`: to the last byte as an issuer of the list gave it. `emittente-sconosciuto`: whole, but whose seal it is
 * nobody here can say. `alterato`: something is not as issued. `estraneo`: a PDF that is no certificate of a register like
 * this. `illeggibile`: no PDF.
 */
export const EsameFoglio = z.object({
  esito: z.enum(['valido', 'emittente-sconosciuto', 'alterato', 'estraneo', 'illeggibile']),
  difetti: z.array(Difetto),
  /** Absent where there is no seal to speak of. */
  sigillo: ChiSigilla.optional(),
  /** The issuer is one of the list: what `estremi` say may be believed, also when the sheet was altered. */
  emittenteNoto: z.boolean(),
  estremi: EstremiFoglio.optional(),
});
export type EsameFoglio = z.infer<typeof EsameFoglio>;
