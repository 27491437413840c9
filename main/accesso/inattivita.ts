import type { Tempo } from '../attesa.ts';

export interface PartiInattivita {
  readonly tempo: Tempo;
  readonly preavvisoMs: number;
  /** Milliseconds left before the lock; null: nobody is being warned any more. */
  readonly avvisa: (rimasti: number | null) => void;
  readonly blocca: () => void;
}

/** A desk left alone warns, then locks: whoever only stopped to read has the time to say so. */
export class Inattivita {
  readonly #parti: PartiInattivita;
  #smetti: readonly (() => void)[] = [];

  constructor(parti: PartiInattivita) {
    this.#parti = parti;
  }

  /** Somebody is there: counts again from the beginning. */
  riparti(durataMs: number): void {
    this.ferma();
    const { tempo, preavvisoMs, avvisa, blocca } = this.#parti;
    const rimasti = Math.min(preavvisoMs, durataMs / 2);
    this.#smetti = [
      tempo.fra(durataMs - rimasti, () => {
        avvisa(rimasti);
      }),
      tempo.fra(durataMs, blocca),
    ];
  }

  ferma(): void {
    for (const uno of this.#smetti) uno();
    this.#smetti = [];
    this.#parti.avvisa(null);
  }
}
