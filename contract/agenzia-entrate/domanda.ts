import { z } from 'zod';

/** What identifies somebody for the Agenzia delle Entrate. `luogo`: codice catastale of the comune or state of birth. */
export const DatiAnagrafici = z.object({
  cognome: z.string(),
  nome: z.string(),
  sesso: z.string(),
  dataNascita: z.string(),
  luogo: z.string(),
});
export type DatiAnagrafici = z.infer<typeof DatiAnagrafici>;

/** Who the Agenzia knew before a change, by the code of then. */
export const PrimaDelCambio = DatiAnagrafici.extend({ codiceFiscale: z.string().optional() });
export type PrimaDelCambio = z.infer<typeof PrimaDelCambio>;

/** The kinds of request of `errori_agenzia_entrate.csv`, but for the query. */
export const TipoDomanda = z.enum([
  ...(['validazione', 'attribuzione', 'omocodia', 'variazione', 'rettifica', 'collegamento'] as const),
]);
export type TipoDomanda = z.infer<typeof TipoDomanda>;

/** `id`: the same again gets the same answer, and is done once. */
export const DomandaAgenzia = z.object({
  id: z.string(),
  tipo: TipoDomanda,
  /** ISTAT code of the municipality that asks. */
  comune: z.string(),
  /** The code that the record has; absent when one is to be given. */
  codiceFiscale: z.string().optional(),
  dati: DatiAnagrafici,
  /** The data that the Agenzia knew, where they have changed. */
  prima: PrimaDelCambio.optional(),
  /** The code to keep, of the two to be joined. */
  nuovo: z.string().optional(),
});
export type DomandaAgenzia = z.infer<typeof DomandaAgenzia>;

/** `accolta`: the code is that, with those data. `respinta`: why, by the official code, and the code to use if any. */
export const RispostaAgenzia = z.discriminatedUnion('esito', [
  z.object({ esito: z.literal('accolta'), codiceFiscale: z.string() }),
  z.object({ esito: z.literal('respinta'), codice: z.string(), codiceFiscale: z.string().optional() }),
]);
export type RispostaAgenzia = z.infer<typeof RispostaAgenzia>;

/** How a code stands: in use, joined to a newer one, base of an omocode, being worked on, not to be used. */
export const StatoCodice = z.enum([
  ...(['valido', 'collegato', 'base-omocodia', 'in-omocodia', 'in-lavorazione', 'non-utilizzabile'] as const),
]);
export type StatoCodice = z.infer<typeof StatoCodice>;

export const Contribuente = z.object({
  codiceFiscale: z.string(),
  dati: DatiAnagrafici,
  stato: StatoCodice,
  /** The newer code, where there is one. */
  nuovo: z.string().optional(),
  /** Municipality for which it was validated, and whether it was rectified already. */
  comune: z.string().optional(),
  rettificato: z.boolean().optional(),
});
export type Contribuente = z.infer<typeof Contribuente>;

/** By code, or by personal data with the day or the years of birth (workflows.md §1, Consultazione AE). */
export const CriteriAgenzia = z.union([
  z.strictObject({ codiceFiscale: z.string().regex(/^[0-9A-Za-z]{11,16}$/) }),
  z.strictObject({
    cognome: z.string().trim().min(1).max(80),
    nome: z.string().trim().min(1).max(80),
    sesso: z.enum(['M', 'F']),
    dataNascita: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  }),
  z.strictObject({
    cognome: z.string().trim().min(1).max(80),
    nome: z.string().trim().min(1).max(80),
    sesso: z.enum(['M', 'F']),
    dalAnno: z.string().regex(/^\d{4}$/),
    alAnno: z.string().regex(/^\d{4}$/),
  }),
]);
export type CriteriAgenzia = z.infer<typeof CriteriAgenzia>;

/** `codice`: EAI20, EAI22, EAI40, EAI59, EAI80, EAI90. */
export const EsitoConsultazione = z.object({ codice: z.string(), contribuenti: z.array(Contribuente) });
export type EsitoConsultazione = z.infer<typeof EsitoConsultazione>;
