import type { RigaLuogo } from '#resources/luoghi.ts';

/** What another table would change of the places in use. */
export interface Differenze {
  readonly aggiunti: readonly RigaLuogo[];
  readonly tolti: readonly RigaLuogo[];
  /** The same stretch of life, told otherwise. */
  readonly cambiati: readonly { readonly prima: RigaLuogo; readonly dopo: RigaLuogo }[];
}

/** A stretch of life is the same when it is of the same place and begins on the same day. */
const chiave = ({ tipo, codiceCatastale, codice, nome, dal }: RigaLuogo): string =>
  `${tipo} ${codiceCatastale ?? (codice || nome)} ${dal}`;

/** CAP are left out: the archive has none, and nobody decides by them. */
const detto = ({ codice, nome, sigla, al }: RigaLuogo): string => `${codice} ${nome} ${sigla ?? ''} ${al}`;

export function differenze(prima: readonly RigaLuogo[], dopo: readonly RigaLuogo[]): Differenze {
  const vecchi = new Map(prima.map((riga) => [chiave(riga), riga]));
  const nuovi = new Map(dopo.map((riga) => [chiave(riga), riga]));
  const rimasti = [...nuovi].flatMap(([quale, riga]) => {
    const vecchia = vecchi.get(quale);
    return vecchia ? [{ prima: vecchia, dopo: riga }] : [];
  });
  return {
    aggiunti: [...nuovi].flatMap(([quale, riga]) => (vecchi.has(quale) ? [] : [riga])),
    tolti: [...vecchi].flatMap(([quale, riga]) => (nuovi.has(quale) ? [] : [riga])),
    cambiati: rimasti.filter((uno) => detto(uno.prima) !== detto(uno.dopo)),
  };
}

const tratto = ({ nome, sigla, codice, dal, al }: RigaLuogo): string =>
  `${nome}${sigla === undefined ? '' : ` (${sigla})`} ${codice || 'senza codice'}, dal ${dal} al ${al}`;

/** A line for each, at most so many of a kind, after how many they are. */
export function inRighe(trovate: Differenze, massimo = 40): readonly string[] {
  const { aggiunti, tolti, cambiati } = trovate;
  const parte = (titolo: string, righe: readonly string[]): string[] => [
    `${titolo}: ${righe.length}`,
    ...righe.slice(0, massimo),
    ...(righe.length > massimo ? [`  … e altre ${righe.length - massimo}`] : []),
  ];
  return [
    ...parte(
      'In più',
      aggiunti.map((riga) => `  + ${tratto(riga)}`),
    ),
    ...parte(
      'In meno',
      tolti.map((riga) => `  - ${tratto(riga)}`),
    ),
    ...parte(
      'Cambiati',
      cambiati.map((uno) => `  ~ ${tratto(uno.prima)} → ${tratto(uno.dopo)}`),
    ),
  ];
}
