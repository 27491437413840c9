import type { StatoAccesso } from '#contract/bridge/stato.ts';
import type { Sessione } from '#contract/wa/accesso.ts';
import type { StatoCollegamento } from '../collegamento.ts';
import { affidaAls } from './bozze.ts';
import { passwordFinita } from './errori.ts';
import type { Dentro } from './parti.ts';
import type { Posto } from './posto.ts';
import { apriSessione } from './sessione.ts';

export type MotivoBlocco = Extract<StatoAccesso, { stato: 'bloccata' }>['motivo'];

/** Milliseconds between two attempts to get a session from a core that answers. */
const pausaSessione = 3000;

/** The session of whoever is in already: it comes back with the core, or the desk says why it cannot. */
export class SessioneDentro {
  readonly #posto: Posto;
  readonly #blocca: (motivo: MotivoBlocco) => void;
  #chiusura: Promise<unknown> = Promise.resolve();

  constructor(posto: Posto, blocca: (motivo: MotivoBlocco) => void) {
    this.#posto = posto;
    this.#blocca = blocca;
    posto.parti.collegamento.suCambio((stato) => {
      this.#cambiatoCore(stato);
    });
  }

  /**
   * The core did not take this token any more: another session, without asking the person, as long as the card still
   * answers. False when it could not be; the state then says what is the case.
   */
  rinnova(scaduto: string): Promise<boolean> {
    const posto = this.#posto;
    return posto.fila.esegui(async () => {
      const { dentro } = posto;
      if (!dentro) return false;
      if (dentro.sessione && dentro.sessione.gettone !== scaduto) return posto.gettone !== undefined;
      delete dentro.sessione;
      await this.#apri(dentro);
      return posto.gettone !== undefined;
    });
  }

  /** The core seems there and gave no session: nothing will announce its return, so it is asked again in a while. */
  riprova(dentro: Dentro): void {
    const { collegamento, tempo } = this.#posto.parti;
    if (dentro.sessione || collegamento.stato.stato !== 'raggiungibile') return;
    tempo.fra(pausaSessione, () => {
      this.#cambiatoCore(collegamento.stato);
    });
  }

  /** Best effort: a session that nobody closes ends by itself on the core within its idle time. */
  lascia(sessione: Sessione | undefined): void {
    if (!sessione) return;
    const { collegamento } = this.#posto.parti;
    this.#chiusura = collegamento.chiama('chiudiSessione', {}, { gettone: sessione.gettone });
  }

  /** The last one that was left. */
  lasciata(): Promise<unknown> {
    return this.#chiusura;
  }

  async #apri(dentro: Dentro): Promise<void> {
    const posto = this.#posto;
    const { collegamento, chiavi, suAvviso } = posto.parti;
    if (!dentro.carta) {
      suAvviso(passwordFinita);
      this.#blocca('sessione-revocata');
      return;
    }
    const sessione = await apriSessione(collegamento, dentro.carta.credenziale);
    if (posto.dentro !== dentro) {
      if (sessione.tipo === 'aperta') this.lascia(sessione.sessione);
      return;
    }
    if (sessione.tipo === 'no') {
      const { messaggio, rimedio } = sessione.errore;
      const rifiuto = sessione.errore.tipo === 'rifiutato' ? { rifiuto: sessione.errore.errore } : {};
      suAvviso({ id: 'sessione-chiusa', messaggio, rimedio, ...rifiuto });
      this.#blocca('sessione-revocata');
      return;
    }
    if (sessione.tipo === 'aperta') {
      dentro.sessione = sessione.sessione;
      affidaAls(dentro, chiavi);
    }
    posto.mostra(dentro);
    this.riprova(dentro);
  }

  #cambiatoCore(stato: StatoCollegamento): void {
    const posto = this.#posto;
    const { dentro } = posto;
    if (!dentro) return;
    if (stato.stato === 'rifiuta') {
      const { rifiuto, codice, valori } = stato;
      const { messaggio, rimedio } = rifiuto;
      posto.parti.suAvviso({ id: 'postazione-rifiutata', messaggio, rimedio, rifiuto, codice, valori });
      this.#blocca('sessione-revocata');
    } else if (stato.stato !== 'raggiungibile' || dentro.sessione) posto.mostra(dentro);
    else
      void posto.fila.esegui(async () => {
        if (posto.dentro === dentro && !dentro.sessione) await this.#apri(dentro);
      });
  }
}
