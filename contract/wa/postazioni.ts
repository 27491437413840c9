import { z } from 'zod';
import { Ambiente, Base64, Giorno, IdPostazione, Istante } from './comune.ts';

/** `da-installare`: registered, with no certificate yet. `eliminata` never comes back (security.md §4). */
export const StatoDiPostazione = z.enum(['da-installare', 'attiva', 'bloccata', 'eliminata']);
export type StatoDiPostazione = z.infer<typeof StatoDiPostazione>;

/** `server`: the municipality's own certificate, CO-9999 or its successor CO-9998. */
export const TipoDiPostazione = z.enum(['postazione', 'server']);
export type TipoDiPostazione = z.infer<typeof TipoDiPostazione>;

/** What a desk says of itself when it asks how the core is. */
export const Programma = z.object({
  versione: z.string().max(20),
  guscio: z.enum(['electron', 'browser']),
  sistema: z.string().max(60),
});
export type Programma = z.infer<typeof Programma>;

const Responsabile = z.string().trim().min(3).max(80);
const Descrizione = z.string().trim().max(80);

export const VocePostazione = z.object({
  idPostazione: IdPostazione,
  tipo: TipoDiPostazione,
  responsabile: z.string().describe('empty: nobody was named'),
  descrizione: z.string(),
  stato: StatoDiPostazione,
  /** Since when it is in this state. */
  dal: Istante,
  certificato: z
    .object({
      seriale: z.string(),
      scadenza: Giorno,
      giorniRimasti: z.int(),
      /** Issued, and not used yet: what it replaces is good until then. */
      inAttesa: z.boolean(),
    })
    .optional(),
  vista: Istante.optional(),
  programma: Programma.optional(),
  rinnovoChiesto: z.boolean(),
  /** A one-time code is good until then. */
  codiceFino: Istante.optional(),
});
export type VocePostazione = z.infer<typeof VocePostazione>;

export const ElencoPostazioni = z.object({ postazioni: z.array(VocePostazione) });
export type ElencoPostazioni = z.infer<typeof ElencoPostazioni>;

/** More than one at a time: the rooms of an office, with one responsible. */
export const RichiestaRegistrazione = z.object({
  tipo: TipoDiPostazione.default('postazione'),
  quante: z.int().min(1).max(50).default(1),
  responsabile: Responsabile,
  descrizione: Descrizione.default(''),
});
export type RichiestaRegistrazione = z.infer<typeof RichiestaRegistrazione>;

const quali = z.array(IdPostazione).min(1).max(200);

export const AttoPostazioni = z.discriminatedUnion('atto', [
  z.object({ atto: z.literal('blocca'), quali }),
  z.object({ atto: z.literal('sblocca'), quali }),
  /** Each does it by itself, the next time it is there with nobody inside. */
  z.object({ atto: z.literal('chiedi-rinnovo'), quali }),
  z.object({ atto: z.literal('affida'), quali, responsabile: Responsabile, descrizione: Descrizione }),
]);
export type AttoPostazioni = z.infer<typeof AttoPostazioni>;

/** `conferma`: the identifier again, written by hand, because there is no way back. */
export const EliminazionePostazione = z.object({ idPostazione: IdPostazione, conferma: z.string().max(20) });
export type EliminazionePostazione = z.infer<typeof EliminazionePostazione>;

export const QualePostazione = z.object({ idPostazione: IdPostazione });

/** Shown once: the register keeps only its digest. */
export const CodicePostazione = z.object({
  idPostazione: IdPostazione,
  codice: z.string(),
  scadenza: Istante,
});
export type CodicePostazione = z.infer<typeof CodicePostazione>;

/** Made and handed out once: the register keeps neither the key nor the password. */
export const PacchettoPostazione = z.object({
  idPostazione: IdPostazione,
  p12: Base64,
  password: z.string(),
  scadenza: Giorno,
});
export type PacchettoPostazione = z.infer<typeof PacchettoPostazione>;

/** PEM of the three authorities. */
export const Ancore = z.object({ postazioni: z.string(), operatori: z.string(), sigilli: z.string() });
export type Ancore = z.infer<typeof Ancore>;

/** The workstation asks the service to prove that it knows the code, before it says it. */
export const RichiestaPresentazione = z.object({
  etichetta: z.string().regex(/^[0-9A-Z]{4}$/),
  nonce: Base64.length(44),
});
export const Presentazione = z.object({
  idPostazione: IdPostazione,
  comune: z.string(),
  ambiente: Ambiente,
  ancore: Ancore,
  prova: Base64,
});
export type Presentazione = z.infer<typeof Presentazione>;

/** @see codice-postazione.ts */
export const RichiestaCertificato = z.object({
  codice: z.string().max(40),
  csr: Base64.max(8000).describe('PKCS#10, DER, RSA-2048, common name the identifier of the workstation'),
});
export const RichiestaRinnovo = z.object({ csr: Base64.max(8000) });

/** DER, base64. */
export const CertificatoPostazione = z.object({ certificato: Base64, ancore: Ancore });
export type CertificatoPostazione = z.infer<typeof CertificatoPostazione>;
