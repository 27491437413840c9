import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCredenziale, Tentativi } from '#native/carta/index.ts';
import type { Fila } from '../attesa.ts';
import type { CartaInserita } from '../carte/vista.ts';
import type { EsitoAccesso } from './parti.ts';

interface PartiCodici {
  readonly fila: Fila;
  readonly carta: () => Esito<CartaInserita, ErroreAccesso>;
  /** The card of whoever is in. */
  readonly dentro: () => CartaInserita | undefined;
  readonly errore: (errore: ErroreCredenziale) => { readonly ok: false; readonly errore: ErroreAccesso };
}

/** PIN and PUK of the card at hand: tries left, unblocking, change. */
export class CodiciCarta {
  readonly #parti: PartiCodici;

  constructor(parti: PartiCodici) {
    this.#parti = parti;
  }

  tentativi(): EsitoAccesso<Tentativi> {
    return this.#conCarta(({ credenziale }) => credenziale.tentativi());
  }

  async sblocca(puk: string, nuovoPin: string): EsitoAccesso<Record<string, never>> {
    const fatto = await this.#conCarta(({ credenziale }) => credenziale.sbloccaPin(puk, nuovoPin));
    return fatto.ok ? riuscito({}) : fatto;
  }

  async cambia(pin: string, nuovoPin: string): EsitoAccesso<Record<string, never>> {
    const fatto = await this.#conCarta(async (carta) => {
      const cambiato = await carta.credenziale.cambiaPin(pin, nuovoPin);
      // The card forgot who was in: whoever was stays, with the new PIN.
      if (cambiato.ok && this.#parti.dentro() === carta) return carta.credenziale.entra(nuovoPin);
      return cambiato;
    });
    return fatto.ok ? riuscito({}) : fatto;
  }

  #conCarta<T>(lavoro: (carta: CartaInserita) => Promise<Esito<T, ErroreCredenziale>>): EsitoAccesso<T> {
    const { fila, carta, errore } = this.#parti;
    return fila.esegui(async () => {
      const presente = carta();
      if (!presente.ok) return presente;
      const fatto = await lavoro(presente.valore);
      return fatto.ok ? fatto : errore(fatto.errore);
    });
  }
}
