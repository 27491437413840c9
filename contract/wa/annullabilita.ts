import { z } from 'zod';
import { CodiceIstat, Giorno, IdSoggetto, Istante } from './comune.ts';

export const IdOperazioneANPR = z.string().regex(/^\d{1,18}$/);
const ServizioDiAnnullamento = z.enum(['1013', '2011', '5012']);

/** Whose record an operation wrote: enough to name them. */
export const PersonaToccata = z.object({
  idSchedaSoggettoANPR: IdSoggetto,
  cognome: z.string(),
  nome: z.string(),
  codiceFiscale: z.string().optional(),
});
export type PersonaToccata = z.infer<typeof PersonaToccata>;

/** An operation to be taken back before another, by the municipality whose it is. */
export const Ostacolo = z.object({
  idOperazioneANPR: IdOperazioneANPR,
  codice: z.string(),
  comune: CodiceIstat,
  /** Absent: no service takes it back, and what lies under it stays for good. */
  servizio: ServizioDiAnnullamento.optional(),
  mutazioni: z.array(z.string()),
  dataDecorrenza: Giorno.optional(),
  registrata: Istante,
  soggetti: z.array(PersonaToccata),
});
export type Ostacolo = z.infer<typeof Ostacolo>;

/**
 * May an operation be taken back now, by who asks? If not: what to undo before, in that order, and the reasons that no
 * order mends. `servizio` is the one to call; `ripristino` says that it takes the control RA.
 */
export const Annullabilita = z.object({
  idOperazioneANPR: IdOperazioneANPR,
  codice: z.string(),
  comune: CodiceIstat,
  dataDecorrenza: Giorno.optional(),
  annullabile: z.boolean(),
  servizio: ServizioDiAnnullamento.optional(),
  ripristino: z.boolean(),
  /** Until midnight of its day the codice fiscale that it gave may be taken back too. */
  codiceFiscale: z.boolean(),
  ostacoli: z.array(Ostacolo),
  idOperazioneComune: z.string(),
  mutazioni: z.array(z.string()),
  registrata: Istante,
  tipoScheda: z.enum(['3', '4', '5']).optional(),
  soggetti: z.array(PersonaToccata),
  famiglie: z.array(z.string()),
  /** Each record as it is, and as it would be without the operation; none when it cannot be taken back. */
  effetti: z.array(
    z.object({
      soggetto: PersonaToccata,
      adesso: z.record(z.string(), z.unknown()),
      dopo: z.record(z.string(), z.unknown()),
    }),
  ),
  motivi: z.array(z.object({ codice: z.string(), causa: z.string(), rimedio: z.string() })),
});
export type Annullabilita = z.infer<typeof Annullabilita>;
