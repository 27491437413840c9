import { z } from 'zod';
import { PersonaToccata } from './annullabilita.ts';
import { Base64, Giorno, GiornoVero, IdSoggetto, Istante } from './comune.ts';

/** Euro cents, as 6001 carries them: five digits at most. */
const Centesimi = z.number().int().min(0).max(99_999);
/** Tab. 13, without zeros in front. */
const Tipo = z.string().regex(/^\d{1,2}$/);
export const Protocollo = z.string().regex(/^\d{1,18}$/);

/** What a municipality has set for its certificates (workflows.md §8.2, "Amministrazione del comune"). */
export const ParametriCertificati = z.object({
  bollo: Centesimi.describe('stamp duty of a certificate'),
  dirittiInBollo: Centesimi.describe('fees of the office for a certificate with stamp duty'),
  dirittiLiberi: Centesimi.describe('the same, for one that is exempt from it'),
  autorizzazioneBolloVirtuale: z
    .string()
    .trim()
    .min(3)
    .max(200)
    .optional()
    .describe('as it must be quoted on the sheet; absent: the municipality has none'),
  intestazione: z
    .array(z.string().trim().min(1).max(80))
    .max(4)
    .describe('lines under the name of the municipality: office, address'),
  esenzioni: z
    .array(z.string())
    .optional()
    .describe('codes of table 39 in use here, set elsewhere; absent: all'),
  logo: Base64.max(280_000).optional().describe('JPEG; absent: a mark of no municipality in particular'),
});
export type ParametriCertificati = z.infer<typeof ParametriCertificati>;

/** A reason why a certificate is not issued, or is with a warning, in the words of the control that says so. */
export const MotivoCertificato = z.object({
  codice: z.string(),
  /** Stops it: unless `forzabile` and the clerk answers for it. */
  blocca: z.boolean(),
  forzabile: z.boolean(),
  causa: z.string(),
  rimedio: z.string(),
});
export type MotivoCertificato = z.infer<typeof MotivoCertificato>;

export const CertificatoPossibile = z.object({
  tipo: Tipo,
  /** `forzando`: only if the clerk answers for it (forzaCertificazione). */
  esito: z.enum(['si', 'forzando', 'no']),
  motivi: z.array(MotivoCertificato),
  /** Reference date: absent where the type takes none; `necessaria`: without one there is nothing to certify. */
  data: z.enum(['facoltativa', 'necessaria']).optional(),
  /** Types that cannot stand on the same sheet. */
  nonCon: z.array(Tipo),
});
export type CertificatoPossibile = z.infer<typeof CertificatoPossibile>;

export const RichiestaPossibili = z.object({
  id: IdSoggetto,
  /** Reference date of the historical ones. */
  al: Giorno.optional(),
});

/** All twenty types of table 13 for a person, and what the form must know beside. */
export const CertificatiPossibili = z.object({
  tipi: z.array(CertificatoPossibile),
  parametri: ParametriCertificati,
});
export type CertificatiPossibili = z.infer<typeof CertificatiPossibili>;

/** Why a clerk goes on despite what may be forced: written before the certificate is asked for. */
export const RichiestaForzatura = z.object({
  id: IdSoggetto,
  tipi: z.array(Tipo).min(1).max(20),
  ragione: z.string().trim().min(3).max(200),
});

/** An issued certificate as the register of the office lists it. */
export const CertificatoEmesso = z.object({
  protocollo: Protocollo,
  /** Printed under the QR. */
  codice: z.string(),
  tipi: z.array(Tipo),
  emesso: Istante,
  valeFinoAl: Giorno.optional(),
  soggetto: PersonaToccata,
  operatore: z.string().describe('codice fiscale'),
  nomeOperatore: z.string().describe('empty: not in the census'),
  idPostazione: z.string(),
  canale: z.string(),
  bollo: Centesimi,
  /** As asked for: 1 virtual, 2 contrassegno, 9 other; absent: exempt. */
  modoBollo: z.enum(['1', '2', '9']).optional(),
  diritti: Centesimi,
  esenzione: z.string().optional().describe('T39'),
  forzato: z.boolean(),
  annullato: z.object({ quando: Istante, motivo: z.string(), da: z.string() }).optional(),
});
export type CertificatoEmesso = z.infer<typeof CertificatoEmesso>;

/** Which certificates of the office: all that is said must hold. Read in pages, the latest first. */
export const RichiestaEmessi = z.object({
  dal: GiornoVero.optional(),
  al: GiornoVero.optional(),
  operatore: z.string().max(16).optional(),
  tipo: Tipo.optional(),
  soggetto: IdSoggetto.optional(),
  /** Beginning of surname and name, or codice fiscale. */
  persona: z.string().trim().min(2).max(80).optional(),
  /** Protocol, or the code printed on the sheet. */
  numero: z.string().trim().min(1).max(30).optional(),
  annullati: z.boolean().optional(),
  /** Protocol of the last one of the page before. */
  dopo: Protocollo.optional(),
  limite: z.number().int().min(1).max(200).default(100),
});
export type RichiestaEmessi = z.infer<typeof RichiestaEmessi>;

export const PaginaEmessi = z.object({
  certificati: z.array(CertificatoEmesso),
  /** There are earlier ones. */
  altri: z.boolean(),
});
export type PaginaEmessi = z.infer<typeof PaginaEmessi>;

/** The very bytes that were handed over. */
export const Ristampa = z.object({ protocollo: Protocollo, pdf: Base64 });

export const RichiestaAnnullamentoCertificato = z.object({
  protocollo: Protocollo,
  motivo: z.string().trim().min(3).max(200),
});

export const RichiestaCassa = z.object({
  dal: GiornoVero,
  al: GiornoVero,
  operatore: z.string().max(16).optional(),
});

const Somme = {
  certificati: z.number().int(),
  annullati: z.number().int(),
  esenti: z.number().int().describe('from stamp duty'),
  bolloVirtuale: z.number().int().describe('cents taken'),
  contrassegni: z.number().int().describe('cents that the citizen paid elsewhere'),
  bolloAltro: z.number().int(),
  diritti: z.number().int(),
};

/** What was taken, operator by operator; amounts in cents, without those of annulled certificates. */
export const Cassa = z.object({
  operatori: z.array(z.object({ operatore: z.string(), nomeOperatore: z.string(), ...Somme })),
  totale: z.object(Somme),
  esenzioni: z.array(z.object({ esenzione: z.string(), certificati: z.number().int() })),
  /** Cents of the annulled ones. */
  stornati: z.number().int(),
});
export type Cassa = z.infer<typeof Cassa>;
