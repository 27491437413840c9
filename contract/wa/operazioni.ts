import { z } from 'zod';
import { IdOperazioneANPR, PersonaToccata } from './annullabilita.ts';
import { CodiceIstat, Giorno, GiornoVero, IdSoggetto, Istante } from './comune.ts';
import { VoceOperazione } from './registro.ts';

/** Which registrations of the office: all that is said must hold. Read in pages, the latest first. */
export const RichiestaOperazioni = z.object({
  dal: GiornoVero.optional(),
  al: GiornoVero.optional(),
  codice: z
    .string()
    .regex(/^[0-9A-Z]{4}$/)
    .optional(),
  /** Codice fiscale of who registered. */
  operatore: z.string().max(16).optional(),
  soggetto: IdSoggetto.optional(),
  /** The number of ANPR, or the one that the municipality gave. */
  numero: z.string().trim().min(1).max(30).optional(),
  /** Taken back, or still in force. */
  annullate: z.boolean().optional(),
  /** The last one of the page before. */
  dopo: IdOperazioneANPR.optional(),
  limite: z.number().int().min(1).max(200).default(100),
});
export type RichiestaOperazioni = z.infer<typeof RichiestaOperazioni>;

/** A registration of the office: what, by whom, about whom. */
export const OperazioneUfficio = VoceOperazione.extend({
  operatore: z.string(),
  /** Surname and name; absent: no operator of the census. */
  nomeOperatore: z.string().optional(),
  idPostazione: z.string(),
  canale: z.string(),
  soggetti: z.array(PersonaToccata),
});
export type OperazioneUfficio = z.infer<typeof OperazioneUfficio>;

export const PaginaOperazioni = z.object({
  operazioni: z.array(OperazioneUfficio),
  /** There are earlier ones. */
  altre: z.boolean(),
});
export type PaginaOperazioni = z.infer<typeof PaginaOperazioni>;

const Scheda = z.record(z.string(), z.unknown());

/** The card that signed a registration when it was confirmed (`FirmaAtto`), and over what. */
const FirmaOperazione = z.object({
  /** Codice fiscale that the certificate names. */
  intestatario: z.string(),
  emittente: z.string(),
  /** Of the certificate, hexadecimal. */
  seriale: z.string(),
  istante: Istante.describe('of the confirmation, by the clock of the workstation'),
  impronta: z.string().describe('SHA-256 of the canonical text of the request, base64'),
});
export type FirmaOperazione = z.infer<typeof FirmaOperazione>;

/** One registration with what it changed, person by person: only the sections that differ. */
export const OperazioneDettagliata = OperazioneUfficio.extend({
  /** Absent: it wants no signature, or it came from who has no card, or from software. */
  firma: FirmaOperazione.optional(),
  cambi: z.array(z.object({ soggetto: PersonaToccata, prima: Scheda, dopo: Scheda })),
});
export type OperazioneDettagliata = z.infer<typeof OperazioneDettagliata>;

/** An act of the office that was refused for a reason that passes, and was not asked for again. */
export const VoceSospesa = z.object({
  codice: z.string(),
  idOperazioneComune: z.string(),
  quando: Istante,
  operatore: z.string(),
  nomeOperatore: z.string().optional(),
  idPostazione: z.string(),
  /** Official code of the refusal. */
  errore: z.string(),
  /** What the register said, in Italian. */
  motivo: z.string(),
  soggetti: z.array(PersonaToccata),
});
export type VoceSospesa = z.infer<typeof VoceSospesa>;

/** A procedure (1014) of the office, or one opened elsewhere that stands in the way of its residents (EN531). */
export const VoceProcedimento = z.object({
  numeroPraticaAnpr: z.string(),
  numeroPraticaComune: z.string().optional(),
  comune: CodiceIstat,
  stato: z.enum(['aperto', 'chiuso', 'archiviato']),
  apertoIl: Giorno,
  motivoAvvio: z.string().describe('T29'),
  /** Day of the last thing said of it. */
  dataStato: Giorno.optional(),
  soggetti: z.array(PersonaToccata),
});
export type VoceProcedimento = z.infer<typeof VoceProcedimento>;

export const RichiestaProcedimenti = z.object({
  stato: z.enum(['aperto', 'chiuso', 'archiviato']).default('aperto'),
});
