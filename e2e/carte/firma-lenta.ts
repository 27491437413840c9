import { setTimeout as attendi } from 'node:timers/promises';

/** How long the chip takes to sign, and who wants to know when it begins. Old cards take some 440 ms, new ones some 50. */
export class FirmaLenta {
  /** Milliseconds. */
  ritardo = 0;
  /** Signatures made since the card was made. */
  quante = 0;
  #inAttesa: (() => void)[] = [];

  /** Resolves when the chip starts on the next signature. */
  prossima(): Promise<void> {
    return new Promise((fatto) => this.#inAttesa.push(fatto));
  }

  async esegui<T>(firma: () => T): Promise<T> {
    for (const fatto of this.#inAttesa.splice(0)) fatto();
    if (this.ritardo > 0) await attendi(this.ritardo);
    this.quante += 1;
    return firma();
  }
}
