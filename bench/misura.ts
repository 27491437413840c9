/** Sorted times of single calls, in milliseconds. */
export class Tempi {
  readonly #tempi: number[] = [];

  aggiungi(millisecondi: number): void {
    this.#tempi.push(millisecondi);
  }

  /** @param quota 0.5 the median, 0.99 all but the slowest hundredth. */
  percentile(quota: number): number {
    const ordinati = this.#tempi.toSorted((a, b) => a - b);
    return ordinati[Math.min(ordinati.length - 1, Math.floor(ordinati.length * quota))] ?? Number.NaN;
  }
}

export interface Ritmo {
  readonly alSecondo: number;
  readonly tempi: Tempi;
}

/**
 * Runs a piece of work `volte` times with `insieme` of them under way, after a tenth of that to warm up.
 * @param lavoro gets a number that never comes twice.
 */
export async function ritmo(
  volte: number,
  insieme: number,
  lavoro: (n: number) => Promise<unknown>,
): Promise<Ritmo> {
  let prossimo = 0;
  const giro = async (fino: number, tempi?: Tempi): Promise<void> => {
    while (prossimo < fino) {
      const n = prossimo++;
      const inizio = performance.now();
      await lavoro(n);
      tempi?.aggiungi(performance.now() - inizio);
    }
  };
  const riscaldo = Math.ceil(volte / 10);
  await Promise.all(Array.from({ length: insieme }, () => giro(riscaldo)));
  const tempi = new Tempi();
  const inizio = performance.now();
  await Promise.all(Array.from({ length: insieme }, () => giro(riscaldo + volte, tempi)));
  return { alSecondo: (volte * 1000) / (performance.now() - inizio), tempi };
}
