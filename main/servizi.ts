import { networkInterfaces } from 'node:os';
import type { StatoPostazione } from '#contract/bridge/stato.ts';
import type { StatoServizi } from '#contract/wa/servizi.ts';
import type { StatoCollegamento } from './collegamento.ts';

type Servizi = NonNullable<StatoPostazione['servizi']>;

/** Whether this machine is on a network at all: an address that is not its own loopback. */
export function inRete(): boolean {
  return Object.values(networkInterfaces()).some((sue) => (sue ?? []).some(({ internal }) => !internal));
}

/** Tells apart what may not work, nearest first, and remembers since when: each state from the moment it was first seen. */
export class SpieServizi {
  readonly #adesso: () => number;
  readonly #rete: () => boolean;
  readonly #dal = new Map<string, { readonly stato: string; readonly dal: string }>();

  constructor(adesso: () => number, rete: () => boolean = inRete) {
    this.#adesso = adesso;
    this.#rete = rete;
  }

  #daQuando(quale: string, stato: string): string {
    const nota = this.#dal.get(quale);
    if (nota?.stato === stato) return nota.dal;
    const dal = new Date(this.#adesso()).toISOString();
    this.#dal.set(quale, { stato, dal });
    return dal;
  }

  /** @param detti what the core said last of the others: worth nothing while it cannot be reached. */
  guarda(core: StatoCollegamento, detti: StatoServizi | undefined): Servizi {
    const rete = this.#rete() ? 'bene' : 'assente';
    return {
      rete: { stato: rete, dal: this.#daQuando('rete', rete) },
      core: { dal: this.#daQuando('core', core.stato) },
      ...(core.stato === 'raggiungibile' && detti),
    };
  }
}
