import { z } from 'zod';
import { CodiceIstat, Giorno } from './comune.ts';

export const IdOperazioneANPR = z.string().regex(/^\d{1,18}$/);
const ServizioDiAnnullamento = z.enum(['1013', '2011', '5012']);

/** An operation to be taken back before another, by the municipality whose it is. */
export const Ostacolo = z.object({
  idOperazioneANPR: IdOperazioneANPR,
  codice: z.string(),
  comune: CodiceIstat,
  /** Absent: no service takes it back, and what lies under it stays for good. */
  servizio: ServizioDiAnnullamento.optional(),
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
  motivi: z.array(z.object({ codice: z.string(), causa: z.string(), rimedio: z.string() })),
});
export type Annullabilita = z.infer<typeof Annullabilita>;
