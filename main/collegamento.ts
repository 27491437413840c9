import type { StatoPostazione } from '#contract/bridge/stato.ts';
import { fallito, type Esito } from '#contract/esito.ts';
import type { Sessione } from '#contract/wa/accesso.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { StatoServizi } from '#contract/wa/servizi.ts';
import type { Programma } from '#contract/wa/postazioni.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { Ripresa, type Tempo } from './attesa.ts';
import { dice } from './verifiche/parole.ts';
import type { ClienteCore, Firmatario, GuastoCliente } from './cliente/cliente-core.ts';

export type StatoCollegamento = StatoPostazione['core'];

const ogniTanto = 10_000;
const nonInviata = { tipo: 'non-inviata', causa: 'irraggiungibile' } as const;

const codici = {
  irraggiungibile: 'servizio.irraggiungibile',
  'core-non-fidato': 'servizio.non-fidato',
} as const;

function irraggiungibile(causa: keyof typeof codici): StatoCollegamento {
  return { stato: 'irraggiungibile', codice: codici[causa] };
}

/** What the core's answer to "how are you" means for this workstation. */
function giudica(errore: GuastoCliente): StatoCollegamento {
  if (errore.tipo === 'rifiutata') {
    return errore.errore.tipo === 'postazione-non-ammessa'
      ? { stato: 'rifiuta', rifiuto: errore.errore }
      : { stato: 'irraggiungibile', codice: 'servizio.rifiuta', rifiuto: errore.errore };
  }
  return irraggiungibile(errore.tipo === 'non-inviata' ? errore.causa : 'irraggiungibile');
}

/**
 * The one way to the core: keeps the present client, knows whether the core answers (asked at intervals, and after
 * every failure), and tells whoever watches. Without a client every call is `non-inviata`.
 */
export class Collegamento implements Omit<ClienteCore, 'chiudi'> {
  readonly #tempo: Tempo;
  #ambiente: Ambiente;
  readonly #programma: Partial<Programma>;
  #rinnovoChiesto = false;
  readonly #verificati: (() => void)[] = [];
  readonly #ascolti = new Set<(stato: StatoCollegamento) => void>();
  readonly #ripresa = new Ripresa(300, ogniTanto);
  #cliente: ClienteCore | undefined;
  #stato: StatoCollegamento = { stato: 'in-avvio' };
  #annulla = (): void => undefined;
  #scarto: number | undefined;
  #verifica: Promise<void> | undefined;
  #rifiuto: ErroreWa | undefined;
  #staccato = false;
  #servizi: StatoServizi | undefined;
  #tabelle: number | undefined;
  #mieTabelle = (): number | undefined => undefined;

  constructor(tempo: Tempo, ambiente: Ambiente, programma: Partial<Programma> = {}) {
    this.#tempo = tempo;
    this.#ambiente = ambiente;
    this.#programma = programma;
  }

  /** This desk goes to a register of that kind from now on. */
  set ambiente(ambiente: Ambiente) {
    this.#ambiente = ambiente;
  }

  /** The core asks this workstation to renew its certificate. */
  get rinnovoChiesto(): boolean {
    return this.#rinnovoChiesto;
  }

  get stato(): StatoCollegamento {
    return this.#stato;
  }

  /** Why the core says no to this workstation, while it does. */
  get rifiuto(): ErroreWa | undefined {
    return this.#stato.stato === 'rifiuta' ? this.#rifiuto : undefined;
  }

  /** The core's clock minus ours, milliseconds; undefined when never heard. */
  get scartoOrologio(): number | undefined {
    return this.#scarto;
  }

  /** What the core said last of what it depends on. */
  get servizi(): StatoServizi | undefined {
    return this.#servizi;
  }

  /** Version of the official tables that the core has; undefined: it has not said. */
  get tabelle(): number | undefined {
    return this.#tabelle;
  }

  /** What the core is told, each time, of the tables that this workstation decodes with. */
  dichiara(tabelle: () => number): void {
    this.#mieTabelle = tabelle;
  }

  /** Called after every question, whether something changed or not. */
  suVerifica(fn: () => void): void {
    this.#verificati.push(fn);
  }

  suCambio(fn: (stato: StatoCollegamento) => void): () => void {
    this.#ascolti.add(fn);
    return () => {
      this.#ascolti.delete(fn);
    };
  }

  /** Waits, no longer than `ms`, for a core that is starting to say how it is. */
  async deciso(ms: number): Promise<void> {
    if (this.#stato.stato !== 'in-avvio') return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const smetti = this.suCambio(() => {
      resolve();
    });
    const annulla = this.#tempo.fra(ms, resolve);
    await promise;
    smetti();
    annulla();
  }

  /** Takes another client (core started again, identity renewed), or none; `stato` says why there is none. */
  usa(cliente: ClienteCore | undefined, stato: StatoCollegamento = { stato: 'in-avvio' }): void {
    this.#cliente?.chiudi();
    this.#cliente = cliente;
    this.#annulla();
    if (!cliente) this.#cambia(stato);
    else void this.verifica();
  }

  /** For exercises: the core is as if it could not be reached, until it is attached again. */
  stacca(staccato: boolean): Promise<void> {
    this.#staccato = staccato;
    return this.verifica();
  }

  get #raggiunto(): ClienteCore | undefined {
    return this.#staccato ? undefined : this.#cliente;
  }

  readonly chiama: ClienteCore['chiama'] = async (nome, richiesta, opzioni) => {
    const esito = await (this.#raggiunto?.chiama(nome, richiesta, opzioni) ?? fallito(nonInviata));
    if (!esito.ok) this.#dopo(esito.errore);
    return esito;
  };

  async apriSessione<E>(
    firmatario: Firmatario<E>,
  ): Promise<Esito<Sessione, GuastoCliente | { readonly tipo: 'firma'; readonly errore: E }>> {
    const esito = await (this.#raggiunto?.apriSessione(firmatario) ?? fallito(nonInviata));
    if (!esito.ok && esito.errore.tipo !== 'firma') this.#dopo(esito.errore);
    return esito;
  }

  readonly conferma: ClienteCore['conferma'] = async (firmatario, atto, gettone) => {
    const esito = await (this.#raggiunto?.conferma(firmatario, atto, gettone) ?? fallito(nonInviata));
    if (!esito.ok && esito.errore.tipo !== 'firma') this.#dopo(esito.errore);
    return esito;
  };

  /** Asks now; the next time comes by itself. */
  verifica(): Promise<void> {
    this.#verifica ??= this.#chiedi().finally(() => {
      this.#verifica = undefined;
    });
    return this.#verifica;
  }

  async #chiedi(): Promise<void> {
    this.#annulla();
    const cliente = this.#cliente;
    if (!cliente) return;
    if (this.#staccato) {
      this.#cambia(irraggiungibile('irraggiungibile'));
      return;
    }
    const partenza = this.#tempo.adesso();
    const mie = this.#mieTabelle();
    const esito = await cliente.chiama('stato', {
      ...this.#programma,
      ...(mie !== undefined && { tabelle: String(mie) }),
    });
    // Another client in the meantime: what this one says is old.
    if (cliente !== this.#cliente) return this.#chiedi();
    if (esito.ok) {
      this.#scarto = Date.parse(esito.valore.istante) - (partenza + this.#tempo.adesso()) / 2;
      this.#ripresa.ricomincia();
      this.#servizi = esito.valore.servizi;
      this.#rinnovoChiesto = esito.valore.rinnovoChiesto === true;
      this.#tabelle = esito.valore.tabelle;
      this.#cambia(this.#confronta(esito.valore.ambiente));
    } else {
      if (esito.errore.tipo === 'rifiutata') this.#rifiuto = esito.errore.errore;
      this.#cambia(giudica(esito.errore));
    }
    for (const fn of this.#verificati) fn();
    const pausa = this.#stato.stato === 'raggiungibile' ? ogniTanto : this.#ripresa.prossima();
    this.#annulla = this.#tempo.fra(pausa, () => void this.verifica());
  }

  /** SECURITY: a desk set for training must not work on a real register without knowing, nor the other way round. */
  #confronta(ambiente: Ambiente): StatoCollegamento {
    if (ambiente === this.#ambiente) return { stato: 'raggiungibile' };
    const { codice, valori, messaggio, rimedio } = dice('servizio.altro-ambiente', {
      ...{ suo: ambiente, mio: this.#ambiente },
    });
    this.#rifiuto = { tipo: 'servizio-non-disponibile', messaggio, rimedio };
    return { stato: 'rifiuta', rifiuto: this.#rifiuto, codice, valori };
  }

  chiudi(): void {
    this.#ascolti.clear();
    this.usa(undefined);
  }

  /** A failure met by a call is news as good as a question. */
  #dopo(errore: GuastoCliente): void {
    if (!this.#cliente || this.#stato.stato === 'in-avvio') return;
    if (errore.tipo === 'non-inviata') this.#cambia(irraggiungibile(errore.causa));
    else if (errore.tipo === 'rifiutata' && errore.errore.tipo !== 'postazione-non-ammessa') return;
    void this.verifica();
  }

  #cambia(stato: StatoCollegamento): void {
    if (JSON.stringify(stato) === JSON.stringify(this.#stato)) return;
    this.#stato = stato;
    for (const fn of [...this.#ascolti]) fn(stato);
  }
}
