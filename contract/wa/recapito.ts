import { z } from 'zod';

/** Why a notification did not arrive. `rifiutata`: the receiver said no. `certificato`: ours of it is not good any more. */
export const CausaMancata = z.enum([
  ...(['irraggiungibile', 'tls', 'tempo', 'http', 'risposta', 'rifiutata', 'certificato'] as const),
]);
export type CausaMancata = z.infer<typeof CausaMancata>;

const Pem = z.string().max(40_000).includes('-----BEGIN CERTIFICATE-----');

/** Where and how the notifications of the municipality are brought (services.md §15): set by its administration. */
export const SceltaRecapito = z.strictObject({
  url: z.url({ protocol: /^https$/ }).max(500),
  /** PEM of the server certificate of the municipality, CO-9999 or CO-9998. */
  certificato: Pem,
  /** PEM of who issued the TLS certificate of the endpoint; left out, the public authorities. */
  ancore: Pem.optional(),
  attivo: z.boolean(),
  /** Its own registrations come back too (integrated Web Application). */
  integrata: z.boolean(),
  /** On their way at once: more than one only to a receiver that puts them in order again. */
  insieme: z.int().min(1).max(16).default(1),
});
export type SceltaRecapito = z.infer<typeof SceltaRecapito>;

/** The setting, and how it is going. */
export const Recapito = z.object({
  scelta: SceltaRecapito.optional(),
  /** Of the certificate that is set. */
  certificato: z.object({ nome: z.string(), scade: z.iso.datetime() }).optional(),
  /** `fermo`: nothing is sent until somebody says so. `spento`: never set, or switched off. */
  stato: z.enum(['attesa', 'riprova', 'fermo', 'spento']),
  inAttesa: z.int(),
  /** When the first that waits was born. */
  dallaPrima: z.iso.datetime().optional(),
  tentativi: z.int(),
  /** Since when it does not work. */
  dal: z.iso.datetime().optional(),
  causa: CausaMancata.optional(),
  prossimo: z.iso.datetime().optional(),
  ultima: z.iso.datetime().optional(),
});
export type Recapito = z.infer<typeof Recapito>;
