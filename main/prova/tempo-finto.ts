import type { Tempo } from '../attesa.ts';

/** Time that passes when a test says so. */
export class TempoFinto implements Tempo {
  #adesso: number;
  readonly #attese = new Set<{ quando: number; fn: () => void }>();

  constructor(inizio = Date.now()) {
    this.#adesso = inizio;
  }

  adesso(): number {
    return this.#adesso;
  }

  fra(ms: number, fn: () => void): () => void {
    const attesa = { quando: this.#adesso + ms, fn };
    this.#attese.add(attesa);
    return () => {
      this.#attese.delete(attesa);
    };
  }

  /** The computer sleeps: the clock goes on, timers do not. */
  dormi(ms: number): void {
    this.#adesso += ms;
  }

  avanza(ms: number): void {
    this.#adesso += ms;
    for (const attesa of [...this.#attese].sort((a, b) => a.quando - b.quando)) {
      if (attesa.quando > this.#adesso || !this.#attese.delete(attesa)) continue;
      attesa.fn();
    }
  }
}
