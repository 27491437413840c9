import { z } from 'zod';
import { Giorno, IdSoggetto } from './comune.ts';
import { RisultatoRicerca } from './registro.ts';

/** Whom somebody is about to enter in the register: is that person there already? */
export const RichiestaDuplicati = z.object({
  cognome: z.string().trim().max(150).default(''),
  nome: z.string().trim().max(150).default(''),
  sesso: z.enum(['M', 'F']).optional(),
  dataNascita: Giorno.optional(),
  /** Name of the comune or of the town abroad. */
  luogoNascita: z.string().trim().max(150).optional(),
  codiceFiscale: z.string().trim().max(16).optional(),
  limite: z.number().int().min(1).max(20).default(8),
});
export type RichiestaDuplicati = z.infer<typeof RichiestaDuplicati>;

/** One datum of the two, side by side. */
export const Confronto = z.object({
  campo: z.enum(['cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita', 'codiceFiscale']),
  chiesto: z.string().optional(),
  noto: z.string().optional(),
  esito: z.enum(['uguale', 'simile', 'diverso', 'ignoto']),
});
export type Confronto = z.infer<typeof Confronto>;

export const Candidato = z.object({
  soggetto: RisultatoRicerca,
  /** From 0 to 100: how much of what was said agrees. 100: everything. */
  punteggio: z.number().int().min(0).max(100),
  confronto: z.array(Confronto),
});
export type Candidato = z.infer<typeof Candidato>;

export const RichiestaFigli = z.object({ id: IdSoggetto });
