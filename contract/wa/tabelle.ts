import { z } from 'zod';
import type { RigaLuogo } from '#resources/luoghi.ts';
import type { DatiTabella } from '#resources/tabelle/index.ts';
import { Istante } from './comune.ts';

const Giorno = z.iso.date();

export const VoceDifferenza = z.object({
  tipo: z.enum(['nuova', 'cambia', 'cessa']),
  codice: z.string(),
  /** What it said, and what it says now; of a place, its name and province. */
  prima: z.string().optional(),
  dopo: z.string().optional(),
  /** Its validity, now. */
  dal: Giorno.optional(),
  al: Giorno.optional(),
});
export type VoceDifferenza = z.infer<typeof VoceDifferenza>;

/** What a version of the tables changes in one of them; of many entries only the first are listed, all are counted. */
export const DifferenzeTabella = z.object({
  numero: z.string().regex(/^\d\d$/),
  nome: z.string(),
  nuove: z.int(),
  cambiate: z.int(),
  cessate: z.int(),
  voci: z.array(VoceDifferenza),
});
export type DifferenzeTabella = z.infer<typeof DifferenzeTabella>;

export const VersioneTabelle = z.object({
  versione: z.int(),
  importata: Istante,
  operatore: z.string(),
  archivio: z.string(),
  dal: Giorno,
  differenze: z.array(DifferenzeTabella),
});
export type VersioneTabelle = z.infer<typeof VersioneTabelle>;

/** The versions of the official tables, the latest first, and the desks of the municipality that are behind. */
export const VersioniTabelle = z.object({
  inUso: z.int(),
  versioni: z.array(VersioneTabelle),
  indietro: z.array(z.object({ postazione: z.string(), versione: z.int(), dal: Istante })),
});
export type VersioniTabelle = z.infer<typeof VersioniTabelle>;

const Voce = z.looseObject({
  codice: z.string(),
  it: z.string(),
  en: z.string().optional(),
  de: z.string().optional(),
  dal: Giorno.optional(),
  al: Giorno.optional(),
  uso: z.string().optional(),
});
export const TabellaInUso = z.object({ numero: z.string(), nome: z.string(), voci: z.array(Voce) });

/** A stretch of life of a comune or of a state (`resources/luoghi.ts`). */
export const LuogoInUso = z.object({
  tipo: z.enum(['comune', 'stato']),
  codice: z.string(),
  nome: z.string(),
  altro: z.string().optional(),
  sigla: z.string().optional(),
  codiceCatastale: z.string().optional(),
  dal: z.string(),
  al: z.string(),
  cap: z.array(z.string()).optional(),
});

/** What stands in for the tables that the product carries: a copy for a desk. */
export const CopiaTabelle = z.object({
  versione: z.int(),
  tabelle: z.array(TabellaInUso),
  luoghi: z.array(LuogoInUso).optional(),
});
export type CopiaTabelle = z.infer<typeof CopiaTabelle>;

/** As look-ups take them: what may be left out is left out, never there and undefined. */
export function tabelleDi({ tabelle }: Pick<CopiaTabelle, 'tabelle'>): readonly DatiTabella[] {
  return tabelle as readonly DatiTabella[];
}
export function luoghiDi({ luoghi }: CopiaTabelle): readonly RigaLuogo[] | undefined {
  return luoghi as readonly RigaLuogo[] | undefined;
}

/** The version that the desk who asks decodes with. */
export const RichiestaStato = z.object({
  tabelle: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});
