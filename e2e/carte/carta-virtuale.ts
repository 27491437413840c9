import { Collegamento, type Applicazione, type Presa } from './vpcd.ts';

/** A card in somebody's hand: it goes in and out of a virtual reader, and may stop answering. */
export class CartaVirtuale<A extends Applicazione = Applicazione> {
  readonly applicazione: A;
  #collegamento: Collegamento | undefined;
  #muta = false;

  constructor(applicazione: A) {
    this.applicazione = applicazione;
  }

  get inserita(): boolean {
    return this.#collegamento !== undefined;
  }

  /** Resolves when the reader has seen the card; rejects when it is pulled before. */
  async inserisci(presa: Presa): Promise<void> {
    if (this.#collegamento) throw new Error('the card is already in a reader');
    this.#muta = false;
    this.#collegamento = new Collegamento(presa.porta, this.applicazione, () => this.#muta);
    await this.#collegamento.riconosciuta;
  }

  estrai(): void {
    this.#collegamento?.chiudi();
    this.#collegamento = undefined;
    this.applicazione.azzera();
  }

  /** From now on no command gets an answer, until the card is pulled: a wedged chip. */
  ammutolisci(): void {
    this.#muta = true;
  }
}
