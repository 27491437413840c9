import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { RichiestaRecupero, Sessione } from '#contract/wa/accesso.ts';
import type { AccessoConPassword } from '#contract/wa/utenti.ts';
import { spiegaErrore, type ErroreCredenziale } from '#native/carta/index.ts';
import { Fila } from '../attesa.ts';
import type { CartaInserita } from '../carte/vista.ts';
import type { ChiaveBozze } from '../chiave-bozze.ts';
import type { StatoCollegamento } from '../collegamento.ts';
import { affidaAls, apriBozze, preparaRecupero } from './bozze.ts';
import { cartaPresente } from './carta-presente.ts';
import { erroreDiChiave } from './errori-chiave.ts';
import { apriConPassword } from './con-password.ts';
import { confermaAtto } from './conferma.ts';
import {
  confermaFuoriLinea,
  nessunoDentro,
  passwordFinita,
  recuperoFuoriLinea,
  rifiutato,
  serveLaCarta,
  sconosciutaFuoriLinea,
} from './errori.ts';
import { CodiciCarta } from './codici.ts';
import { Inattivita } from './inattivita.ts';
import type { Dentro, PartiAccesso } from './parti.ts';
import { apriSessione, chiusaAltrove } from './sessione.ts';

type Motivo = Extract<StatoAccesso, { stato: 'bloccata' }>['motivo'];
/** Milliseconds between two attempts to get a session from a core that answers. */
const pausaSessione = 3000;

type EsitoAccesso<T> = Promise<Esito<T, ErroreAccesso>>;

/**
 * From card to session and back. Work with the card goes one thing at a time; locking never waits: whatever is running
 * finds out, when it comes back, that it is nobody's any more.
 */
export class Accesso {
  readonly codici: CodiciCarta;
  readonly #parti: PartiAccesso;
  readonly #fila = new Fila();
  #stato: StatoAccesso = { stato: 'bloccata', motivo: 'nessun-accesso' };
  #dentro: Dentro | undefined;
  /** Card of the entry in course. */
  #entrante: CartaInserita | undefined;
  readonly #inattivita: Inattivita;
  #chiusura: Promise<unknown> = Promise.resolve();
  readonly #smetti: () => void;

  constructor(parti: PartiAccesso) {
    this.#parti = parti;
    this.codici = new CodiciCarta({
      fila: this.#fila,
      carta: () => this.#carta(),
      dentro: () => this.#dentro?.carta,
      errore: (errore) => this.#errore(errore),
    });
    this.#inattivita = new Inattivita({
      tempo: parti.tempo,
      preavvisoMs: parti.preavvisoMs,
      avvisa: parti.suPreavviso,
      blocca: () => {
        this.blocca('inattivita');
      },
    });
    parti.suStato(this.#stato);
    this.#smetti = parti.carte.osserva(({ carte }) => {
      const mia = this.#dentro?.carta ?? this.#entrante;
      if (mia && !carte.some(({ credenziale }) => credenziale === mia.credenziale))
        this.blocca('carta-estratta');
    });
    parti.collegamento.suCambio((stato) => {
      this.#cambiatoCore(stato);
    });
  }

  get stato(): StatoAccesso {
    return this.#stato;
  }

  /** Token of the present session; undefined when there is none to use now. */
  get gettone(): string | undefined {
    return this.#stato.stato === 'in-sede' ? this.#dentro?.sessione?.gettone : undefined;
  }

  entra(pin: string): EsitoAccesso<StatoAccesso> {
    return this.#fila.esegui(async () => {
      if (this.#dentro) return riuscito(this.#stato);
      const carta = this.#carta();
      if (!carta.ok) return carta;
      const prima = this.#stato;
      this.#entrante = carta.valore;
      this.#cambia({ stato: 'in-corso' });
      const entrato = await this.#entraCon(carta.valore, pin);
      const estratta = this.#entrante !== carta.valore;
      this.#entrante = undefined;
      if (entrato.ok && !estratta) return entrato;
      this.#dentro = undefined;
      await carta.valore.credenziale.esci();
      if (estratta) return this.#errore({ tipo: 'carta-estratta' });
      this.#cambia(prima);
      return entrato;
    });
  }

  /** Without a card, for today: nothing here can be done off line. */
  entraConPassword(richiesta: AccessoConPassword): EsitoAccesso<StatoAccesso> {
    return this.#fila.esegui(async () => {
      if (this.#dentro) return riuscito(this.#stato);
      const prima = this.#stato;
      this.#cambia({ stato: 'in-corso' });
      const entrato = await apriConPassword(this.#parti, richiesta);
      if (!entrato.ok) {
        this.#cambia(prima);
        return entrato;
      }
      this.#dentro = entrato.valore;
      affidaAls(entrato.valore, this.#parti.chiavi);
      this.#mostra(entrato.valore);
      this.attivita();
      return riuscito(this.#stato);
    });
  }

  /** Locks at once; card and session are let go behind the locked screen. */
  blocca(motivo: Motivo): void {
    const dentro = this.#dentro;
    this.#dentro = undefined;
    this.#entrante = undefined;
    this.#inattivita.ferma();
    this.#cambia({ stato: 'bloccata', motivo });
    if (!dentro) return;
    dentro.chiave?.chiave.fill(0);
    void this.#fila.esegui(async () => dentro.carta?.credenziale.esci());
    this.#chiudiSessione(dentro.sessione);
  }

  chiaveBozze(): EsitoAccesso<ChiaveBozze> {
    return this.#fila.esegui(async () => {
      const dentro = this.#dentro;
      if (!dentro) return fallito(nessunoDentro);
      const aperta = dentro.chiave
        ? riuscito(dentro.chiave)
        : dentro.carta
          ? await apriBozze(dentro.carta, this.#parti)
          : fallito(nessunoDentro);
      if (!aperta.ok) return aperta;
      if (this.#dentro !== dentro) return this.#errore({ tipo: 'carta-estratta' });
      dentro.chiave = aperta.valore;
      affidaAls(dentro, this.#parti.chiavi);
      await preparaRecupero(dentro, this.#parti.chiavi);
      return aperta;
    });
  }

  /** What a colleague kept here; the core writes down who asks and why before anything is opened. */
  recuperaBozze(richiesta: RichiestaRecupero): EsitoAccesso<ChiaveBozze[]> {
    return this.#fila.esegui(async () => {
      const dentro = this.#dentro;
      const { gettone } = this;
      if (!dentro) return fallito(nessunoDentro);
      if (gettone === undefined) return fallito(recuperoFuoriLinea);
      if (!dentro.carta) return fallito(serveLaCarta);
      const scritto = await this.#parti.collegamento.chiama('recuperoBozze', richiesta, { gettone });
      if (!scritto.ok)
        return fallito(
          scritto.errore.tipo === 'rifiutata' ? rifiutato(scritto.errore.errore) : recuperoFuoriLinea,
        );
      const trovate = await this.#parti.chiavi.recupera(dentro.carta.credenziale, richiesta.codiceFiscale);
      if (this.#dentro !== dentro) return this.#errore({ tipo: 'carta-estratta' });
      return trovate.ok ? trovate : fallito(erroreDiChiave(trovate.errore));
    });
  }

  /** The PIN asked again for an act of the core: the card proves it, then signs for that act alone. */
  conferma(pin: string, atto: string): EsitoAccesso<Record<string, never>> {
    return this.#fila.esegui(async () => {
      const dentro = this.#dentro;
      const { gettone } = this;
      if (!dentro) return fallito(nessunoDentro);
      if (gettone === undefined) return fallito(confermaFuoriLinea);
      if (!dentro.carta) return fallito(serveLaCarta);
      const fatta = await confermaAtto(this.#parti.collegamento, dentro.carta.credenziale, {
        ...{ pin, atto, gettone },
      });
      if (this.#dentro !== dentro) return this.#errore({ tipo: 'carta-estratta' });
      return fatta;
    });
  }

  attivita(): void {
    if (!this.#dentro) return;
    const delCore = (this.#dentro.sessione?.inattivitaSecondi ?? Infinity) * 1000;
    this.#inattivita.riparti(Math.min(this.#parti.inattivitaMs, delCore));
  }

  /**
   * The core did not take this token any more: another session, without asking the person, as long as the card still
   * answers. False when it could not be; the state then says what is the case.
   */
  rinnova(scaduto: string): Promise<boolean> {
    return this.#fila.esegui(async () => {
      const dentro = this.#dentro;
      if (!dentro) return false;
      if (dentro.sessione && dentro.sessione.gettone !== scaduto) return this.gettone !== undefined;
      delete dentro.sessione;
      await this.#apri(dentro);
      return this.gettone !== undefined;
    });
  }

  async chiudi(): Promise<void> {
    this.#smetti();
    if (this.#dentro) this.blocca('uscita');
    await this.#fila.esegui(() => this.#chiusura);
  }

  async #entraCon(carta: CartaInserita, pin: string): EsitoAccesso<StatoAccesso> {
    const { collegamento, chiavi, autoritaNota } = this.#parti;
    const { credenziale } = carta;
    const ammesso = await credenziale.entra(pin);
    if (!ammesso.ok) return this.#errore(ammesso.errore);
    if (this.#entrante !== carta) return this.#errore({ tipo: 'carta-estratta' });
    const persona = { codiceFiscale: carta.codiceFiscale, intestatario: carta.intestatario };
    const dentro: Dentro = { carta, persona, dal: new Date(this.#parti.tempo.adesso()).toISOString() };
    const sessione = await apriSessione(collegamento, credenziale);
    if (this.#entrante !== carta) {
      if (sessione.tipo === 'aperta') this.#chiudiSessione(sessione.sessione);
      return this.#errore({ tipo: 'carta-estratta' });
    }
    if (sessione.tipo === 'no') return fallito(sessione.errore);
    if (sessione.tipo === 'aperta') dentro.sessione = sessione.sessione;
    else if (!chiavi.nota(credenziale.certificato) && !autoritaNota(credenziale.certificato))
      return fallito(sconosciutaFuoriLinea);
    this.#dentro = dentro;
    if (dentro.sessione?.chiusaAltrove) this.#parti.suAvviso(chiusaAltrove(dentro.sessione.chiusaAltrove));
    this.#mostra(dentro);
    this.#riprova(dentro);
    this.attivita();
    return riuscito(this.#stato);
  }

  /** For whoever is in already: the session comes back, or the desk says why it cannot. */
  async #apri(dentro: Dentro): Promise<void> {
    if (!dentro.carta) {
      this.#parti.suAvviso(passwordFinita);
      this.blocca('sessione-revocata');
      return;
    }
    const sessione = await apriSessione(this.#parti.collegamento, dentro.carta.credenziale);
    if (this.#dentro !== dentro) {
      if (sessione.tipo === 'aperta') this.#chiudiSessione(sessione.sessione);
      return;
    }
    if (sessione.tipo === 'no') {
      const { messaggio, rimedio } = sessione.errore;
      this.#parti.suAvviso({ id: 'sessione-chiusa', messaggio, rimedio });
      this.blocca('sessione-revocata');
      return;
    }
    if (sessione.tipo === 'aperta') {
      dentro.sessione = sessione.sessione;
      affidaAls(dentro, this.#parti.chiavi);
    }
    this.#mostra(dentro);
    this.#riprova(dentro);
  }

  /** The core seems there and gave no session: nothing will announce its return, so it is asked again in a while. */
  #riprova(dentro: Dentro): void {
    if (dentro.sessione || this.#parti.collegamento.stato.stato !== 'raggiungibile') return;
    this.#parti.tempo.fra(pausaSessione, () => {
      this.#cambiatoCore(this.#parti.collegamento.stato);
    });
  }

  /** Best effort: a session that nobody closes ends by itself on the core within its idle time. */
  #chiudiSessione(sessione: Sessione | undefined): void {
    if (!sessione) return;
    this.#chiusura = this.#parti.collegamento.chiama('chiudiSessione', {}, { gettone: sessione.gettone });
  }

  #cambiatoCore(stato: StatoCollegamento): void {
    const dentro = this.#dentro;
    if (!dentro) return;
    if (stato.stato === 'rifiuta') {
      this.#parti.suAvviso({
        id: 'postazione-rifiutata',
        messaggio: stato.messaggio,
        rimedio: stato.rimedio,
      });
      this.blocca('sessione-revocata');
    } else if (stato.stato !== 'raggiungibile' || dentro.sessione) this.#mostra(dentro);
    else
      void this.#fila.esegui(async () => {
        if (this.#dentro === dentro && !dentro.sessione) await this.#apri(dentro);
      });
  }

  #mostra({ persona, dal, sessione }: Dentro): void {
    if (sessione && this.#parti.collegamento.stato.stato === 'raggiungibile') {
      const { gettone: _, ...visibile } = sessione;
      this.#cambia({ stato: 'in-sede', dal, sessione: visibile });
    } else {
      this.#cambia({ stato: 'fuori-linea', dal, ...persona });
    }
  }

  #carta(): Esito<CartaInserita, ErroreAccesso> {
    if (this.#dentro?.carta) return riuscito(this.#dentro.carta);
    const presente = cartaPresente(this.#parti.carte.vista());
    return presente.ok ? presente : this.#errore(presente.errore);
  }

  #errore(errore: ErroreCredenziale): { readonly ok: false; readonly errore: ErroreAccesso } {
    const spiegato = spiegaErrore(errore);
    const { messaggio, rimedio } = spiegato;
    if (errore.tipo === 'modulo-riavviato')
      this.#parti.suAvviso({ id: 'modulo-riavviato', messaggio, rimedio });
    return fallito(spiegato);
  }

  #cambia(stato: StatoAccesso): void {
    this.#stato = stato;
    this.#parti.suStato(stato);
  }
}
