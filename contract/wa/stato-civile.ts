import { z } from 'zod';
import { CodiceIstat, Giorno, IdSoggetto, Istante } from './comune.ts';
import { RisultatoRicerca } from './registro.ts';

/**
 * What became of a proposal of the digital civil registry. `fatta`: a registration quoting its deed is in force;
 * `discordante`: deed and register say different things; `senza-seguito`: nothing is to be registered here.
 */
export const StatoPredisposizione = z.enum(['da-lavorare', 'fatta', 'discordante', 'senza-seguito']);
export type StatoPredisposizione = z.infer<typeof StatoPredisposizione>;

/** The official message as it arrives, XML. */
export const RichiestaRicezione = z.object({ xml: z.string().min(1).max(1_500_000) });

export const VocePredisposizione = z.object({
  id: z.string().regex(/^\d{1,18}$/),
  idNotifica: z.string(),
  /** SC01 nascita, SC15 morte… */
  tipo: z.string(),
  idANSC: z.string().optional(),
  mittente: z.string(),
  dataValidita: Giorno,
  descrizione: z.string(),
  /** Surname and name of who the deed is about. */
  intestatari: z.array(z.string()),
  stato: StatoPredisposizione,
  ricevuta: Istante,
});
export type VocePredisposizione = z.infer<typeof VocePredisposizione>;

/** Where the deed and the record of a person differ: a path of the record, and the two values. */
export const Discordanza = z.object({
  campo: z.string(),
  atto: z.string().optional(),
  registro: z.string().optional(),
});
export type Discordanza = z.infer<typeof Discordanza>;

/** A person of the deed and who in the register it may be. */
export const PersonaAbbinata = z.object({
  ruolo: z.enum(['intestatario', 'padre', 'madre', 'coniuge']),
  cognome: z.string(),
  nome: z.string(),
  /** By what they were found; the newborn of a deed is in no register yet. */
  per: z.enum(['identificativo', 'codice-fiscale', 'generalita', 'nessuno']),
  trovati: z.array(
    z.object({
      idSchedaSoggettoANPR: IdSoggetto,
      stato: RisultatoRicerca.shape.stato,
      comune: CodiceIstat,
      discordanze: z.array(Discordanza),
    }),
  ),
});
export type PersonaAbbinata = z.infer<typeof PersonaAbbinata>;

/** A registration that the deed asks for, with what the deed already says of its request. */
export const OperazioneProposta = z.object({
  codice: z.string(),
  /** Kind of change of 5008, table 36. */
  tipoMutazione: z.string().optional(),
  /** Whom it is about. */
  idSchedaSoggettoANPR: IdSoggetto.optional(),
  richiesta: z.record(z.string(), z.unknown()),
});
export type OperazioneProposta = z.infer<typeof OperazioneProposta>;

export const Predisposizione = VocePredisposizione.extend({
  /** The official message in its JSON form. */
  documento: z.record(z.string(), z.unknown()),
  persone: z.array(PersonaAbbinata),
  proposte: z.array(OperazioneProposta),
  /** The registration that quotes its deed. */
  idOperazioneANPR: z.string().optional(),
  nota: z.string().optional(),
});
export type Predisposizione = z.infer<typeof Predisposizione>;

export const RichiestaElenco = z.object({ stato: StatoPredisposizione.optional() });
/** What the clerk decides; `fatta` is decided by the registration alone. */
export const RichiestaDecisione = z.object({
  stato: StatoPredisposizione.exclude(['fatta']),
  nota: z.string().trim().min(1).max(500).optional(),
});
export type RichiestaDecisione = z.infer<typeof RichiestaDecisione>;
