import { z } from 'zod';
import { Base64, CodiceIstat, IdPostazione, Istante, Profilo, Ruolo } from './comune.ts';

/** `POST /wa/accesso/sfida`: the core hands out a nonce, good once and for two minutes. */
export const Sfida = z.object({
  nonce: Base64,
  idPostazione: IdPostazione,
  istante: Istante,
  scadenza: Istante,
});
export type Sfida = z.infer<typeof Sfida>;

/**
 * How the answer is tied to this very TLS connection: RFC 9266 `tls-exporter` where the transport offers it
 * (TLS 1.3), else `tls-server-end-point` (RFC 5929) together with the digest of the client certificate.
 */
export const TipoVincolo = z.enum(['tls-exporter', 'tls-server-end-point']);
export type TipoVincolo = z.infer<typeof TipoVincolo>;

export const AlgoritmoCarta = z.enum(['RSA-PKCS1-SHA256', 'ECDSA-P256-SHA256']);
export type AlgoritmoCarta = z.infer<typeof AlgoritmoCarta>;

/** `POST /wa/accesso/sessione`: the signature by the card's authentication key over {@link messaggioSfida}. */
export const RispostaSfida = z.object({
  nonce: Base64,
  vincolo: TipoVincolo,
  certificato: Base64.describe('DER of the authentication certificate read from the card'),
  algoritmo: AlgoritmoCarta,
  firma: Base64.describe('RSA: 256 bytes; ECDSA: DER'),
});
export type RispostaSfida = z.infer<typeof RispostaSfida>;

export const Sessione = z.object({
  gettone: z
    .string()
    .min(32)
    .describe('sent as `Authorization: Sportello <gettone>` on the same client certificate'),
  codiceFiscale: z.string(),
  cognome: z.string(),
  nome: z.string(),
  ruolo: Ruolo,
  profili: z.array(Profilo),
  comune: z.object({ codiceIstat: CodiceIstat, nome: z.string(), siglaProvincia: z.string() }),
  idPostazione: IdPostazione,
  scadenza: Istante,
  inattivitaSecondi: z.number().int().positive(),
  conPassword: Istante.optional().describe(
    'opened with the password of the day, without a card: when that ends',
  ),
  certificatoAls: Base64.optional().describe(
    'DER of the card certificate of the security administrator: second wrap of drafts',
  ),
  chiusaAltrove: z
    .object({ idPostazione: IdPostazione, aperta: Istante })
    .optional()
    .describe('the session of this card on another workstation, ended because this one began'),
});
export type Sessione = z.infer<typeof Sessione>;

/** `POST /wa/accesso/recupero-bozze`: an administrator is about to open what a colleague kept on this workstation. */
export const RichiestaRecupero = z.object({
  codiceFiscale: z
    .string()
    .regex(/^[0-9A-Z]{16}$/)
    .describe('of the colleague'),
  motivo: z.string().trim().min(3).max(200),
});
export type RichiestaRecupero = z.infer<typeof RichiestaRecupero>;

const etichetta = 'SPORTELLO-ACCESSO-1';

/** The exact bytes that the card signs: label, nonce, channel binding, station and time, each on a line of its own. */
export function messaggioSfida(
  sfida: Sfida,
  vincolo: TipoVincolo,
  vincoloBase64: string,
): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    [etichetta, sfida.nonce, vincolo, vincoloBase64, sfida.idPostazione, sfida.istante].join('\n'),
  );
}
/** Label for `exportKeyingMaterial` (RFC 9266 §2), 32 bytes, no context. */
export const etichettaEsportatore = 'EXPORTER-Channel-Binding';
