import type { StatoLettori } from '#contract/bridge/stato.ts';
import type { Credenziale } from '#native/carta/index.ts';
import type { Lettori } from '#native/reader/index.ts';

/** A card that can let somebody in. A new insertion is a new object, and so a new {@link Credenziale}. */
export interface CartaInserita {
  readonly lettore: string;
  readonly credenziale: Credenziale;
  /** As written on the card; the core decides whose it is. */
  readonly codiceFiscale: string;
  readonly intestatario: string;
  /** `AAAA-MM-GG`. */
  readonly scadenza: string;
  /** Written only in software cards. */
  readonly ruolo?: string;
}

export interface VistaCarte {
  readonly stato: StatoLettori;
  readonly carte: readonly CartaInserita[];
}

/** Readers and cards, whatever they are made of. */
export interface Carte {
  vista(): VistaCarte;
  /** Called with the present view at once, then at every change. @returns stops. */
  osserva(fn: (vista: VistaCarte) => void): () => void;
  chiudi(): Promise<void>;
  /** What the cards are in, for whoever makes new ones; undefined where there are no real readers. */
  readonly lettori?: Lettori;
}

/** Keeps a view and tells whoever watches. */
export class Bacheca {
  #vista: VistaCarte;
  readonly #ascolti = new Set<(vista: VistaCarte) => void>();

  constructor(vista: VistaCarte) {
    this.#vista = vista;
  }

  get vista(): VistaCarte {
    return this.#vista;
  }

  mostra(vista: VistaCarte): void {
    this.#vista = vista;
    for (const fn of [...this.#ascolti]) fn(vista);
  }

  osserva(fn: (vista: VistaCarte) => void): () => void {
    this.#ascolti.add(fn);
    fn(this.#vista);
    return () => {
      this.#ascolti.delete(fn);
    };
  }
}
