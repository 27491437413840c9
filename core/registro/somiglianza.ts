/**
 * Slips between two words: letters more, less, other, or two neighbours swapped (optimal string alignment).
 * @param oltre beyond this number it does not matter how many.
 */
export function distanza(una: string, altra: string, oltre = 3): number {
  if (Math.abs(una.length - altra.length) > oltre) return oltre + 1;
  let primaAncora: number[] = [];
  let prima = Array.from({ length: altra.length + 1 }, (_, j) => j);
  for (let i = 1; i <= una.length; i++) {
    const ora = [i];
    for (let j = 1; j <= altra.length; j++) {
      const uguali = una[i - 1] === altra[j - 1];
      const sostituita = (prima[j - 1] ?? 0) + (uguali ? 0 : 1);
      const scambiate = una[i - 1] === altra[j - 2] && una[i - 2] === altra[j - 1];
      ora.push(
        Math.min(
          ...[(prima[j] ?? 0) + 1, (ora[j - 1] ?? 0) + 1, sostituita],
          ...(i > 1 && j > 1 && scambiate ? [(primaAncora[j - 2] ?? 0) + 1] : []),
        ),
      );
    }
    [primaAncora, prima] = [prima, ora];
  }
  return prima[altra.length] ?? oltre + 1;
}

/** From 0, nothing in common, to 1, the same. */
export function somiglianza(una: string, altra: string): number {
  const lunghezza = Math.max(una.length, altra.length);
  if (lunghezza === 0) return 1;
  return Math.max(0, 1 - distanza(una, altra, lunghezza) / lunghezza);
}
