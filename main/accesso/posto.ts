import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { spiegaErrore, type ErroreCredenziale } from '#native/carta/index.ts';
import { Fila } from '../attesa.ts';
import type { CartaInserita } from '../carte/vista.ts';
import { cartaPresente } from './carta-presente.ts';
import type { Dentro, PartiAccesso } from './parti.ts';

/** Who is at the desk and what the page is told of it; work with the card goes one thing at a time. */
export class Posto {
  readonly parti: PartiAccesso;
  readonly fila = new Fila();
  dentro: Dentro | undefined;
  /** Card of the entry in course. */
  entrante: CartaInserita | undefined;
  #stato: StatoAccesso = { stato: 'bloccata', motivo: 'nessun-accesso' };

  constructor(parti: PartiAccesso) {
    this.parti = parti;
    parti.suStato(this.#stato);
  }

  get stato(): StatoAccesso {
    return this.#stato;
  }

  /** Token of the present session; undefined when there is none to use now. */
  get gettone(): string | undefined {
    return this.#stato.stato === 'in-sede' ? this.dentro?.sessione?.gettone : undefined;
  }

  cambia(stato: StatoAccesso): void {
    this.#stato = stato;
    this.parti.suStato(stato);
  }

  mostra({ carta, persona, dal, sessione }: Dentro): void {
    if (sessione && this.parti.collegamento.stato.stato === 'raggiungibile') {
      const { gettone: _, ...visibile } = sessione;
      this.cambia({ stato: 'in-sede', dal, sessione: visibile });
    } else {
      this.cambia({ stato: 'fuori-linea', dal, ...persona, ...(!carta && { conPassword: true }) });
    }
  }

  /** The card of whoever is in, else the one that could enter. */
  carta(): Esito<CartaInserita, ErroreAccesso> {
    if (this.dentro?.carta) return riuscito(this.dentro.carta);
    const presente = cartaPresente(this.parti.carte.vista());
    return presente.ok ? presente : this.errore(presente.errore);
  }

  errore(errore: ErroreCredenziale): { readonly ok: false; readonly errore: ErroreAccesso } {
    const spiegato = spiegaErrore(errore);
    const { messaggio, rimedio } = spiegato;
    if (errore.tipo === 'modulo-riavviato')
      this.parti.suAvviso({ id: 'modulo-riavviato', messaggio, rimedio });
    return fallito(spiegato);
  }
}
