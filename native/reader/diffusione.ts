/** Spreads the last value to whoever watches: a slow watcher misses steps in between, never the last one. */
export class Diffusione<T> {
  #valore: T;
  #versione = 0;
  #chiusa = false;
  #novita = Promise.withResolvers<void>();

  constructor(iniziale: T) {
    this.#valore = iniziale;
  }

  get valore(): T {
    return this.#valore;
  }

  emetti(valore: T): void {
    this.#valore = valore;
    this.#versione += 1;
    this.#sveglia();
  }

  chiudi(): void {
    this.#chiusa = true;
    this.#sveglia();
  }

  #sveglia(): void {
    const { resolve } = this.#novita;
    this.#novita = Promise.withResolvers();
    resolve();
  }

  async *osserva(): AsyncGenerator<T, void, void> {
    let vista = -1;
    while (!this.#chiusa) {
      if (vista === this.#versione) {
        await this.#novita.promise;
        continue;
      }
      vista = this.#versione;
      yield this.#valore;
    }
  }
}
