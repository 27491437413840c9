import { z } from 'zod';
import { StatoDomanda } from './agenzia-entrate.ts';
import { IdOperazioneANPR, PersonaToccata } from './annullabilita.ts';
import { IdSoggetto, Istante } from './comune.ts';

/** Beside an official request: the request of a consulate that the registration answers. */
export const chiaveConsolato = 'richiestaConsolato';

/** idRichiestaANPR. */
export const IdRichiestaConsolato = z.string().regex(/^\d{1,18}$/);

/** How the office answered. */
export const EsitoConsolato = z.enum(['allineata', 'gia-allineata', 'non-accolta']);
export type EsitoConsolato = z.infer<typeof EsitoConsolato>;

export const ChiusuraConsolato = z.object({
  esito: EsitoConsolato,
  istante: Istante,
  /** Codice fiscale; `sistema`: the Agenzia delle Entrate answered. */
  operatore: z.string(),
  nomeOperatore: z.string().optional(),
  /** Read by the consulate. */
  note: z.string().optional(),
});

/** A request of a consulate to the municipality that keeps somebody in AIRE (services.md C002, C003). */
export const VoceConsolato = z.object({
  id: IdRichiestaConsolato,
  /** `allineamento`: of the record (C002); `codice-fiscale`: with the Agenzia delle Entrate (C003). */
  tipo: z.enum(['allineamento', 'codice-fiscale']),
  /** codMittente. */
  mittente: z.string(),
  /** Seat that the request, or else the record, names. */
  consolato: z.string().optional(),
  aperta: Istante,
  soggetto: PersonaToccata,
  /** Fields in which the two archives differ. */
  diversi: z.int(),
  chiusura: ChiusuraConsolato.optional(),
});
export type VoceConsolato = z.infer<typeof VoceConsolato>;

export const RichiestaElencoConsolati = z.object({
  vista: z.enum(['aperte', 'chiuse']),
  /** The last one of the page before. */
  dopo: IdRichiestaConsolato.optional(),
});
export type RichiestaElencoConsolati = z.infer<typeof RichiestaElencoConsolati>;

/** The oldest first of those that wait, the latest first of those that were closed. */
export const PaginaConsolati = z.object({ voci: z.array(VoceConsolato), altre: z.boolean() });
export type PaginaConsolati = z.infer<typeof PaginaConsolati>;

export const CampoConfrontato = z.object({
  sezione: z.enum(['generalita', 'residenza']),
  percorso: z.string(),
  nostro: z.string(),
  loro: z.string(),
  diverso: z.boolean(),
});

/** One request, whole. */
export const DettaglioConsolato = VoceConsolato.extend({
  confronto: z.array(CampoConfrontato),
  /** As the consulate wrote them, in the official form: what an act is filled in with. */
  detti: z.object({
    generalita: z.record(z.string(), z.unknown()),
    residenza: z.record(z.string(), z.unknown()).optional(),
  }),
  /** Registrations that have answered it so far. */
  registrazioni: z.array(z.object({ idOperazioneANPR: IdOperazioneANPR, codice: z.string() })),
  /** The last question to the Agenzia delle Entrate about the person. */
  domanda: StatoDomanda.optional(),
});
export type DettaglioConsolato = z.infer<typeof DettaglioConsolato>;

export const ChiudiConsolato = z.object({
  id: IdRichiestaConsolato,
  esito: EsitoConsolato,
  note: z.string().trim().min(3).max(200),
});
export type ChiudiConsolato = z.infer<typeof ChiudiConsolato>;

/** Why CIEOnline would not issue an electronic identity card, in the words of the control that says so. */
export const ImpedimentoCIE = z.object({
  codice: z.string(),
  causa: z.string(),
  rimedio: z.string(),
  /** Act of the desk that takes it away. */
  atto: z.string().optional(),
});
export const ImpedimentiCIE = z.object({ impedimenti: z.array(ImpedimentoCIE) });
export type ImpedimentiCIE = z.infer<typeof ImpedimentiCIE>;
export const RichiestaImpedimentiCIE = z.object({ id: IdSoggetto });
