import { z } from 'zod';
import { AlgoritmoCarta } from '#contract/wa/accesso.ts';

/** What host and module process say to each other; parsed on arrival on both sides. */
const Byte = z.custom<Uint8Array>((valore) => valore instanceof Uint8Array);
/** SHA-256 of the certificate, hex: names a certificate whatever slot its card is in. */
const IdCertificato = z.string().regex(/^[0-9a-f]{64}$/);
const numero = { numero: z.number().int().nonnegative() };

export const Richiesta = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('elenca'), ...numero }),
  z.object({ tipo: z.literal('informazioni'), ...numero }),
  z.object({ tipo: z.literal('entra'), id: IdCertificato, pin: Byte, ...numero }),
  z.object({ tipo: z.literal('firma'), id: IdCertificato, dati: Byte, ...numero }),
  z.object({ tipo: z.literal('esci'), ...numero }),
  z.object({ tipo: z.literal('cambia-pin'), id: IdCertificato, vecchio: Byte, nuovo: Byte, ...numero }),
  z.object({ tipo: z.literal('sblocca-pin'), id: IdCertificato, puk: Byte, nuovo: Byte, ...numero }),
]);
export type Richiesta = z.infer<typeof Richiesta>;
export type TipoRichiesta = Richiesta['tipo'];

export const CertificatoGrezzo = z.object({
  id: IdCertificato,
  certificato: Byte.describe('DER'),
  /** As the module describes the slot; with OpenSC it is the PC/SC name of the reader. */
  lettore: z.string(),
  etichetta: z.string(),
});
export type CertificatoGrezzo = z.infer<typeof CertificatoGrezzo>;

/** What the module says of itself (C_GetInfo). */
export const InformazioniModulo = z.object({
  produttore: z.string(),
  descrizione: z.string(),
  versione: z.string(),
});
export type InformazioniModulo = z.infer<typeof InformazioniModulo>;

export const FirmaGrezza = z.object({ algoritmo: AlgoritmoCarta, firma: Byte });

/** Value of each answer. */
export const valori = {
  elenca: z.array(CertificatoGrezzo),
  informazioni: InformazioniModulo,
  entra: z.null(),
  firma: FirmaGrezza,
  esci: z.null(),
  'cambia-pin': z.null(),
  'sblocca-pin': z.null(),
} as const satisfies Record<TipoRichiesta, z.ZodType>;
export type ValoreDi<K extends TipoRichiesta> = z.infer<(typeof valori)[K]>;

const ErroreFiglio = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('modulo-mancante'), modulo: z.string() }),
  z.object({ tipo: z.literal('carta-non-riconosciuta') }),
  z.object({ tipo: z.literal('accesso-richiesto') }),
  z.object({ tipo: z.literal('pin-errato'), tentativi: z.null() }),
  z.object({ tipo: z.literal('pin-bloccato'), tentativiPuk: z.null() }),
  z.object({ tipo: z.literal('pin-non-ammesso') }),
  z.object({ tipo: z.literal('carta-estratta') }),
  z.object({ tipo: z.literal('guasto'), codice: z.string() }),
]);
export type ErroreFiglio = z.infer<typeof ErroreFiglio>;

export const Risposta = z.object({
  ...numero,
  esito: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), valore: z.unknown() }),
    z.object({ ok: z.literal(false), errore: ErroreFiglio }),
  ]),
});
export type Risposta = z.infer<typeof Risposta>;
