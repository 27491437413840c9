/** Time, injectable: tests decide when it passes. */
export interface Tempo {
  adesso(): number;
  /** Calls once after `ms`; never keeps the process alive. @returns cancels. */
  fra(ms: number, fn: () => void): () => void;
}

export const tempoDiSistema: Tempo = {
  adesso: () => Date.now(),
  fra: (ms, fn) => {
    const timer = setTimeout(fn, ms).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Pauses that double from `prima` to `massima`, milliseconds. */
export class Ripresa {
  #pausa: number;
  readonly #prima: number;
  readonly #massima: number;

  constructor(prima: number, massima: number) {
    this.#pausa = prima;
    this.#prima = prima;
    this.#massima = massima;
  }

  prossima(): number {
    const ora = this.#pausa;
    this.#pausa = Math.min(ora * 2, this.#massima);
    return ora;
  }

  ricomincia(): void {
    this.#pausa = this.#prima;
  }
}

/** One at a time, in order of arrival. */
export class Fila {
  #ultimo: Promise<unknown> = Promise.resolve();

  esegui<T>(lavoro: () => Promise<T>): Promise<T> {
    const mio = this.#ultimo.then(lavoro, lavoro);
    this.#ultimo = mio.catch(() => undefined);
    return mio;
  }
}
