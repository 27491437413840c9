import type { Dossier } from '#contract/wa/registro.ts';

/** Why no act of this office can be done on a record, as the register would say (EN184, EN204); undefined: it can. */
export function presente({ stato, comune: suo }: Dossier, comune: string | undefined): string | undefined {
  if (stato === 'deceduto' || stato === 'cancellato' || stato === 'annullato') return stato;
  return comune !== undefined && suo !== comune ? 'altroComune' : undefined;
}
