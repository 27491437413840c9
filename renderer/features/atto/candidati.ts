import type { Dossier } from '#contract/wa/registro.ts';

/** Members of the family who are of age for a deed of theirs, offered and never presumed. @param sesso only these. */
export function adulti(dossier: Dossier, oggi: string, sesso?: string): readonly string[] {
  const limite = `${Number(oggi.slice(0, 4)) - 16}${oggi.slice(4)}`;
  return (dossier.famiglia?.componenti ?? [])
    .filter((uno) => uno.idSchedaSoggettoANPR !== dossier.idSchedaSoggettoANPR)
    .filter((uno) => (uno.dataNascita ?? '') <= limite)
    .filter((uno) => sesso === undefined || uno.sesso?.toUpperCase() === sesso)
    .map((uno) => uno.idSchedaSoggettoANPR);
}
