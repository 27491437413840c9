import { z } from 'zod';
import { Giorno, GiornoVero, IdPostazione, IdSoggetto, Istante } from './comune.ts';

const IdVoce = z.string().regex(/^\d{1,18}$/);

/** Between two days, both counted; the rest narrows. In a body, because it names people. */
export const RichiestaAudit = z.strictObject({
  dal: GiornoVero,
  al: GiornoVero,
  /** Codice fiscale. */
  operatore: z
    .string()
    .regex(/^[0-9A-Z]{16}$/)
    .optional(),
  soggetto: IdSoggetto.optional(),
  tipo: z.string().min(1).max(40).optional(),
  esito: z.enum(['riuscito', 'rifiutato']).optional(),
  /** Entries before this one: the page after. */
  prima: IdVoce.optional(),
});
export type RichiestaAudit = z.infer<typeof RichiestaAudit>;

/** What an answer that was given leaves written, a choice among several people too; anything else is a refusal. */
export const esitiRiusciti: readonly string[] = ['OK', 'ok', '1', 'scelta'];

/** One access: who, from where, why, to whose data, which, and how it went. */
export const VoceAudit = z.object({
  id: IdVoce,
  istante: Istante,
  /** Official code of an operation (3002…), or what was done at the desk. */
  tipo: z.string(),
  operatore: z.string(),
  nomeOperatore: z.string().optional(),
  idPostazione: z.union([IdPostazione, z.string()]),
  canale: z.string(),
  finalita: z.string(),
  soggetti: z.array(z.string()),
  campi: z.array(z.string()),
  operazione: z.string().optional(),
  esito: z.string(),
});
export type VoceAudit = z.infer<typeof VoceAudit>;
export const PaginaAudit = z.object({ voci: z.array(VoceAudit), altre: z.boolean() });
export type PaginaAudit = z.infer<typeof PaginaAudit>;

/** For a citizen who asks who saw their data (GDPR article 15): why it is made is written down with it. */
export const RichiestaEstratto = z.strictObject({
  /** ID ANPR, or codice fiscale. */
  persona: z.string().regex(/^(\d{1,16}|[0-9A-Z]{16})$/),
  dal: GiornoVero,
  al: GiornoVero,
  /** The request of the citizen: protocol, day. */
  motivo: z.string().trim().min(3).max(200),
});
export type RichiestaEstratto = z.infer<typeof RichiestaEstratto>;

/** Without the names of those who worked: their workstation and what for (docs/decisions/0037). */
export const EstrattoAudit = z.object({
  persona: z.object({ cognome: z.string(), nome: z.string(), codiceFiscale: z.string().optional() }),
  letto: Istante,
  accessi: z.array(
    z.object({
      istante: Istante,
      tipo: z.string(),
      canale: z.string(),
      idPostazione: z.string(),
      finalita: z.string(),
      campi: z.array(z.string()),
    }),
  ),
  /** There were more than an extract holds: a shorter time is asked for. */
  altri: z.boolean(),
  /** Of days before this one some are in archives (decision 0055), and not here. */
  inArchivio: Giorno.optional(),
  /** Bodies that looked too, and must answer for themselves. */
  altriEnti: z.array(z.object({ ente: z.string(), quanti: z.int() })),
});
export type EstrattoAudit = z.infer<typeof EstrattoAudit>;
