import { z } from 'zod';
import { IdOperazioneANPR, PersonaToccata } from './annullabilita.ts';
import { Base64, Giorno, GiornoVero, Istante } from './comune.ts';

/**
 * Beside an official request, in the body that carries it: codiceRichiesta of the citizen's request that it answers. The
 * core takes it away before it reads the message.
 */
export const chiaveCollegata = 'richiestaCittadino';

export const CodiceRichiesta = z.string().regex(/^\d{1,18}$/);
/** Table 57. */
export const TipologiaRichiesta = z.enum(['1', '2', '4', '5']);
/** Table 58 (docs/decisions/0025). */
export const StatoRichiesta = z.enum(['1', '2', '3', '4', '5', '6', '7', '10', '11', '12']);

/** `da-fare`: the office moves next; `in-attesa`: the citizen does; `fuori-passo`: request and register disagree. */
export const VistaRichieste = z.enum(['da-fare', 'in-attesa', 'concluse', 'fuori-passo']);
export type VistaRichieste = z.infer<typeof VistaRichieste>;

/** Which requests: all that is said must hold. Read in pages: by term what is open, the latest first what is closed. */
export const RichiestaElencoRichieste = z.object({
  vista: VistaRichieste.default('da-fare'),
  tipologia: TipologiaRichiesta.optional(),
  stato: StatoRichiesta.optional(),
  scadenza: z.enum(['scadute', 'vicine', 'prorogate']).optional(),
  /** Codice fiscale of who follows them; `nessuno`: nobody does. */
  assegnata: z.string().max(16).optional(),
  /** The office wants to be reminded today, or should have been. */
  promemoria: z.boolean().optional(),
  /** A number, a codice fiscale, or how a surname begins. */
  testo: z.string().trim().max(60).optional(),
  /** Days of the declaration, both included. */
  dal: GiornoVero.optional(),
  al: GiornoVero.optional(),
  /** The last one of the page before. */
  dopo: CodiceRichiesta.optional(),
  limite: z.number().int().min(1).max(200).default(100),
});
export type RichiestaElencoRichieste = z.infer<typeof RichiestaElencoRichieste>;

export const VoceRichiesta = z.object({
  codiceRichiesta: CodiceRichiesta,
  tipologia: TipologiaRichiesta,
  stato: StatoRichiesta,
  aperta: Istante,
  aggiornata: Istante,
  scadenza: Giorno.optional(),
  proroghe: z.number().int(),
  richiedente: PersonaToccata,
  /** Of who follows it. */
  assegnata: z.string().optional(),
  nomeAssegnata: z.string().optional(),
  promemoria: z.object({ giorno: Giorno, testo: z.string() }).optional(),
  registrazione: z.object({ idOperazioneANPR: z.string(), codice: z.string() }).optional(),
  fuoriPasso: z.boolean(),
});
export type VoceRichiesta = z.infer<typeof VoceRichiesta>;

export const PaginaRichieste = z.object({ richieste: z.array(VoceRichiesta), altre: z.boolean() });
export type PaginaRichieste = z.infer<typeof PaginaRichieste>;

export const AllegatoVisto = z.object({
  numero: z.number().int(),
  riepilogo: z.boolean(),
  nomeFile: z.string(),
  descrizione: z.string().optional(),
  /** Bytes. */
  dimensione: z.number().int(),
});

/** One request as the office works at it. `possibili`: what may be done to it now, here. */
export const DettaglioRichiesta = VoceRichiesta.extend({
  versione: z.number().int(),
  note: z.string().optional(),
  recapiti: z.array(z.object({ tipo: z.string(), valore: z.string() })),
  storico: z.array(
    z.object({
      stato: StatoRichiesta,
      quando: Istante,
      operatore: z.string(),
      nomeOperatore: z.string().optional(),
      note: z.string().optional(),
      motivo: z.string().optional(),
    }),
  ),
  componenti: z.array(
    PersonaToccata.extend({
      legame: z.string(),
      consenso: z.boolean(),
      patente: z.boolean(),
      veicoli: z.boolean(),
    }),
  ),
  /** The official block of its kind (P002): `datiRettifica`, `datiDichiarazioneResidenza`… */
  dati: z.record(z.string(), z.unknown()),
  allegati: z.array(AllegatoVisto),
  noteInterne: z.array(
    z.object({
      quando: Istante,
      operatore: z.string(),
      nomeOperatore: z.string().optional(),
      testo: z.string(),
    }),
  ),
  possibili: z.object({
    stati: z.array(StatoRichiesta),
    proroga: z.boolean(),
    /** A take-over made today may still be taken back. */
    rilascia: z.boolean(),
    registra: z.boolean(),
    /** Registrations since the declaration, of its people, that no request has yet. */
    collegabili: z.array(z.object({ idOperazioneANPR: z.string(), codice: z.string(), registrata: Istante })),
  }),
});
export type DettaglioRichiesta = z.infer<typeof DettaglioRichiesta>;

const suQuale = { codiceRichiesta: CodiceRichiesta };
/** On the request as it was read: moved meanwhile by somebody else, nothing is done. */
const comeLetta = { ...suQuale, versione: z.number().int() };

/** What an office does to a request. */
export const AttoRichiesta = z.discriminatedUnion('atto', [
  z.object({
    atto: z.literal('muovi'),
    ...comeLetta,
    stato: StatoRichiesta,
    note: z.string().trim().max(2000).optional(),
    /** Table 60: why it cannot be received. */
    motivo: z
      .string()
      .regex(/^\d{1,2}$/)
      .optional(),
  }),
  z.object({ atto: z.literal('proroga'), ...comeLetta }),
  z.object({ atto: z.literal('rilascia'), ...comeLetta }),
  z.object({ atto: z.literal('collega'), ...comeLetta, idOperazioneANPR: IdOperazioneANPR }),
  z.object({ atto: z.literal('assegna'), ...suQuale, operatore: z.string().max(16).optional() }),
  z.object({ atto: z.literal('annota'), ...suQuale, testo: z.string().trim().min(1).max(2000) }),
  z.object({
    atto: z.literal('ricorda'),
    ...suQuale,
    giorno: Giorno.optional(),
    testo: z.string().trim().max(200).default(''),
  }),
]);
export type AttoRichiesta = z.infer<typeof AttoRichiesta>;

/** How the office stands with requests: counts, ages in days, what is late. */
export const SituazioneRichieste = z.object({
  /** The register's day, which terms are counted from. */
  oggi: Giorno,
  conti: z.array(
    z.object({
      tipologia: TipologiaRichiesta,
      stato: StatoRichiesta,
      quante: z.number().int(),
      scadute: z.number().int(),
      giorniMedi: z.number().int(),
      giorniMassimi: z.number().int(),
    }),
  ),
  daFare: z.number().int(),
  inAttesa: z.number().int(),
  scadute: z.number().int(),
  vicine: z.number().int(),
  daAssegnare: z.number().int(),
  mie: z.number().int(),
  ricordate: z.number().int(),
  fuoriPasso: z.number().int(),
  /** To whom one may be assigned. */
  colleghi: z.array(z.object({ codiceFiscale: z.string(), nome: z.string() })),
});
export type SituazioneRichieste = z.infer<typeof SituazioneRichieste>;

export const RichiestaAllegato = z.object({
  codiceRichiesta: CodiceRichiesta,
  numero: z.coerce.number().int().min(1).max(99),
});
/** A file as the citizen sent it, told by what it is and not by its name. */
export const Allegato = z.object({
  nomeFile: z.string(),
  tipo: z.enum(['application/pdf', 'image/png', 'image/jpeg', 'application/octet-stream']),
  contenuto: Base64,
});
export type Allegato = z.infer<typeof Allegato>;
