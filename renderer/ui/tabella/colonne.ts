import type { ReactNode } from 'react';

/** A column: `valore` is what is sorted, filtered and exported; `cella` is how it looks, when it differs. */
export interface Colonna<T> {
  readonly chiave: string;
  readonly nome: string;
  readonly valore: (riga: T) => string;
  readonly cella?: (riga: T) => ReactNode;
  /** When the words do not sort as the thing does: days, numbers. */
  readonly ordine?: (riga: T) => string | number;
  readonly stretta?: boolean;
  /** Out of sight until somebody wants it. */
  readonly nascosta?: boolean;
}

export interface Ordine {
  readonly chiave: string;
  readonly verso: 'ascending' | 'descending';
}

export type Filtri = Readonly<Record<string, string>>;

/** As people type: no accents, no capitals. */
export function semplice(testo: string): string {
  return testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The rows whose columns hold what was written over each of them. */
export function filtra<T>(righe: readonly T[], colonne: readonly Colonna<T>[], filtri: Filtri): readonly T[] {
  const attivi = colonne.flatMap(({ chiave, valore }) => {
    const cercato = semplice(filtri[chiave] ?? '');
    return cercato === '' ? [] : [{ valore, cercato }];
  });
  if (attivi.length === 0) return righe;
  return righe.filter((riga) =>
    attivi.every(({ valore, cercato }) => semplice(valore(riga)).includes(cercato)),
  );
}

const parole = new Intl.Collator('it', { numeric: true, sensitivity: 'base' });

/** By one column; rows that are equal there keep the order they came in, and empty ones stay last. */
export function ordina<T>(
  righe: readonly T[],
  colonne: readonly Colonna<T>[],
  ordine: Ordine | undefined,
): readonly T[] {
  const colonna = colonne.find(({ chiave }) => chiave === ordine?.chiave);
  if (!colonna) return righe;
  const chiave = colonna.ordine ?? colonna.valore;
  const segno = ordine?.verso === 'descending' ? -1 : 1;
  return righe
    .map((riga) => ({ riga, k: chiave(riga) }))
    .sort(({ k: a }, { k: b }) => {
      if (a === '' || b === '') return Number(a === '') - Number(b === '');
      if (typeof a === 'number' && typeof b === 'number') return (a - b) * segno;
      return parole.compare(String(a), String(b)) * segno;
    })
    .map(({ riga }) => riga);
}

/** Up, down, then as it came. */
export function prossimoOrdine(ordine: Ordine | undefined, chiave: string): Ordine | undefined {
  if (ordine?.chiave !== chiave) return { chiave, verso: 'ascending' };
  return ordine.verso === 'ascending' ? { chiave, verso: 'descending' } : undefined;
}
