import type { Orologio } from '../orologio.ts';

/**
 * Counts failures by key over a sliding window; above the limit the key waits for the window to pass.
 * One process, memory only: it slows guessing down, the signature is what stops it.
 */
export interface Limite {
  superato(chiave: string): boolean;
  fallimento(chiave: string): void;
  azzera(chiave: string): void;
}

export function creaLimite(
  orologio: Orologio,
  { massimo, finestraMs }: { massimo: number; finestraMs: number },
): Limite {
  const fallimenti = new Map<string, number[]>();
  const recenti = (chiave: string): number[] => {
    const da = orologio().getTime() - finestraMs;
    const rimasti = (fallimenti.get(chiave) ?? []).filter((istante) => istante > da);
    if (rimasti.length === 0) fallimenti.delete(chiave);
    else fallimenti.set(chiave, rimasti);
    return rimasti;
  };
  return {
    superato: (chiave) => recenti(chiave).length >= massimo,
    fallimento: (chiave) => {
      fallimenti.set(chiave, [...recenti(chiave).slice(-massimo), orologio().getTime()]);
    },
    azzera: (chiave) => {
      fallimenti.delete(chiave);
    },
  };
}
