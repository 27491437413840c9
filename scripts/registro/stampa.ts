import type { Fatti } from './lavora.ts';

export function cifra(n: number): string {
  return Math.round(n).toLocaleString('it-IT');
}

function percentile(tempi: readonly number[], quale: number): string {
  const ordinati = tempi.toSorted((a, b) => a - b);
  return (ordinati[Math.min(ordinati.length - 1, Math.floor(ordinati.length * quale))] ?? 0).toFixed(1);
}

/** How many of each operation, and how long they took inside the core. */
export function stampaAtti({ riusciti, rifiutati }: Fatti): void {
  for (const [codice, tempi] of [...riusciti].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(
      `  ${codice}  ${cifra(tempi.length).padStart(9)}   mediana ${percentile(tempi, 0.5)} ms, p95 ${percentile(tempi, 0.95)} ms`,
    );
  for (const [quale, quanti] of [...rifiutati].toSorted(([, a], [, b]) => b - a))
    console.log(`  rifiutati ${quale}: ${cifra(quanti)}`);
}
