import type { NomeEvento, ValoreDi } from '#contract/bridge/index.ts';

type Ascolto<K extends NomeEvento> = (valore: ValoreDi<K>) => void;

/** News for the page: the last value of each event is kept and given at once to whoever starts to listen. */
export class Notizie {
  readonly #ultime = new Map<NomeEvento, unknown>();
  readonly #ascolti = new Map<NomeEvento, Set<(valore: unknown) => void>>();

  emetti<K extends NomeEvento>(evento: K, valore: ValoreDi<K>): void {
    if (JSON.stringify(this.#ultime.get(evento)) === JSON.stringify(valore)) return;
    this.#ultime.set(evento, valore);
    for (const ricevi of this.#ascolti.get(evento) ?? []) ricevi(valore);
  }

  ultima<K extends NomeEvento>(evento: K): ValoreDi<K> | undefined {
    return this.#ultime.get(evento) as ValoreDi<K> | undefined;
  }

  /** @returns stops listening. */
  ascolta<K extends NomeEvento>(evento: K, fn: Ascolto<K>): () => void {
    const ricevi = fn as (valore: unknown) => void;
    const ascolti = this.#ascolti.get(evento) ?? new Set();
    this.#ascolti.set(evento, ascolti.add(ricevi));
    if (this.#ultime.has(evento)) ricevi(this.#ultime.get(evento));
    return () => {
      ascolti.delete(ricevi);
    };
  }
}
