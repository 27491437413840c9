import type { Tempo } from '../attesa.ts';

export interface PartiInattivita {
  readonly tempo: Tempo;
  readonly preavvisoMs: number;
  /** Milliseconds left before the lock; null: nobody is being warned any more. */
  readonly avvisa: (rimasti: number | null) => void;
  readonly blocca: () => void;
}

/** Timers stop while a computer sleeps: the clock is looked at this often, to lock as soon as it wakes. Milliseconds. */
const sguardo = 2000;

/**
 * A desk left alone warns, then locks: whoever only stopped to read has the time to say so. The time asleep counts: who
 * opens the lid again finds the desk locked, whoever they are.
 */
export class Inattivita {
  readonly #parti: PartiInattivita;
  #smetti: readonly (() => void)[] = [];
  #scadenza: number | undefined;
  #distogli = (): void => undefined;

  constructor(parti: PartiInattivita) {
    this.#parti = parti;
  }

  /** Somebody is there: counts again from the beginning. */
  riparti(durataMs: number): void {
    // A key pressed on waking is not a sign that somebody was there.
    if (this.#passata()) return;
    this.ferma();
    const { tempo, preavvisoMs, avvisa, blocca } = this.#parti;
    this.#scadenza = tempo.adesso() + durataMs;
    this.#guarda();
    const rimasti = Math.min(preavvisoMs, durataMs / 2);
    this.#smetti = [
      tempo.fra(durataMs - rimasti, () => {
        avvisa(rimasti);
      }),
      tempo.fra(durataMs, blocca),
    ];
  }

  /** Whether the time is over, however it went by; then the desk is locked. */
  #passata(): boolean {
    if (this.#scadenza === undefined || this.#parti.tempo.adesso() < this.#scadenza) return false;
    this.#scadenza = undefined;
    this.#parti.blocca();
    return true;
  }

  #guarda(): void {
    this.#distogli = this.#parti.tempo.fra(sguardo, () => {
      if (!this.#passata()) this.#guarda();
    });
  }

  ferma(): void {
    this.#scadenza = undefined;
    this.#distogli();
    for (const uno of this.#smetti) uno();
    this.#smetti = [];
    this.#parti.avvisa(null);
  }
}
