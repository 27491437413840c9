import type { Tempo } from '../attesa.ts';

/** After a renewal that did not go, the next try waits this long, in milliseconds. */
const pausa = 10 * 60_000;

/** The renewal that the ALP asked for, done by the workstation with nobody inside: one at a time, and not again at once. */
export class RinnovoDaSolo {
  readonly #tempo: Tempo;
  readonly #rinnova: () => Promise<{ readonly ok: boolean }>;
  #inCorso = false;
  #nonPrimaDi = 0;

  constructor(tempo: Tempo, rinnova: () => Promise<{ readonly ok: boolean }>) {
    this.#tempo = tempo;
    this.#rinnova = rinnova;
  }

  async prova(): Promise<void> {
    if (this.#inCorso || this.#tempo.adesso() < this.#nonPrimaDi) return;
    this.#inCorso = true;
    try {
      const { ok } = await this.#rinnova();
      if (!ok) this.#nonPrimaDi = this.#tempo.adesso() + pausa;
    } finally {
      this.#inCorso = false;
    }
  }
}
