import { z } from 'zod';
import {
  Contribuente,
  CriteriAgenzia,
  DatiAnagrafici,
  EsitoConsultazione,
  TipoDomanda,
} from '../agenzia-entrate/domanda.ts';
import { IdSoggetto, Istante } from './comune.ts';

/** Why there is no answer yet. */
export const GuastoAgenzia = z.enum(['irraggiungibile', 'tempo', 'fuori-servizio', 'risposta']);
export type GuastoAgenzia = z.infer<typeof GuastoAgenzia>;

/** The last question about a person, and how it is going. `codice`: official code of a no. */
export const StatoDomanda = z.object({
  tipo: TipoDomanda,
  stato: z.enum(['attesa', 'accolta', 'respinta']),
  chiesta: Istante,
  conclusa: Istante.optional(),
  tentativi: z.number().int(),
  prossimo: Istante.optional(),
  guasto: GuastoAgenzia.optional(),
  codice: z.string().optional(),
  /** The code that the Agenzia says to use. */
  codiceFiscale: z.string().optional(),
});
export type StatoDomanda = z.infer<typeof StatoDomanda>;

/** `da-risolvere`: nobody is asking; `attesa`: the Agenzia has to answer; `respinta`: it said no. */
export const RichiestaDisallineati = z.object({
  stato: z.enum(['tutti', 'da-risolvere', 'attesa', 'respinta']),
  /** The last one of the page before. */
  dopo: IdSoggetto.optional(),
});
export type RichiestaDisallineati = z.infer<typeof RichiestaDisallineati>;

/** A resident whose code the Agenzia has not validated. */
export const VoceDisallineata = z.object({
  id: IdSoggetto,
  cognome: z.string(),
  nome: z.string(),
  dataNascita: z.string(),
  codiceFiscale: z.string().optional(),
  aire: z.boolean(),
  /** Since when the record is as it is. */
  dal: Istante,
  domanda: StatoDomanda.optional(),
});
export type VoceDisallineata = z.infer<typeof VoceDisallineata>;
export const PaginaDisallineati = z.object({ voci: z.array(VoceDisallineata), altre: z.boolean() });
export type PaginaDisallineati = z.infer<typeof PaginaDisallineati>;

/** The record beside what the Agenzia knows, by code and by personal data. */
export const ConfrontoAgenzia = z.object({
  id: IdSoggetto,
  comune: z.string(),
  aire: z.boolean(),
  natoAllEstero: z.boolean(),
  validitaCF: z.string(),
  dataValidita: z.string().optional(),
  codiceFiscale: z.string().optional(),
  dati: DatiAnagrafici,
  domanda: StatoDomanda.optional(),
  agenzia: z.object({
    /** Why nothing could be read; then there is nothing else. */
    guasto: GuastoAgenzia.optional(),
    /** Official code of the query by code. */
    codice: z.string().optional(),
    perCodice: Contribuente.optional(),
    /** Others with the same personal data. */
    perDati: z.array(Contribuente),
  }),
});
export type ConfrontoAgenzia = z.infer<typeof ConfrontoAgenzia>;

export const RichiestaConsultazioneAgenzia = z.object({
  criteri: CriteriAgenzia,
  finalita: z.string().trim().min(3).max(80),
});
export type RichiestaConsultazioneAgenzia = z.infer<typeof RichiestaConsultazioneAgenzia>;
export { EsitoConsultazione };

/** What the desk asks of the Agenzia about a person; `nuovo`: the code to keep, of the two to be joined. */
export const RichiestaAgenzia = z.object({
  id: IdSoggetto,
  tipo: TipoDomanda,
  nuovo: z
    .string()
    .regex(/^[0-9A-Z]{16}$/)
    .optional(),
});
export type RichiestaAgenzia = z.infer<typeof RichiestaAgenzia>;
