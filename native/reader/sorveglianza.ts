import { setTimeout as attendi } from 'node:timers/promises';
import type { Client, Reader } from 'pcsc-mini';
import { Diffusione } from './diffusione.ts';
import type { Lettore, NomeLettore, StatoServizio } from './lettori.ts';
import { accantona, ferma, type ModuloPcsc } from './pcsc.ts';

interface Posto {
  readonly lettore: Reader;
  carta: Lettore['carta'];
  /** Ends with the card that is in now; already ended when there is none. */
  fine: AbortController;
  /** What PC/SC counts: one more at each insertion and each removal. */
  eventi: number;
}

/** Flags of the reader state that matter here (SCARD_STATE_*). */
const presente = 0x20;
const muta = 0x200;
/** The monitoring thread is certainly waiting again this long after an event, in milliseconds. */
const quiete = 150;

/** Where pcscd asks polkit, a user outside the local session is turned away in the same way as by no service at all. */
export const rimedioServizioFermo =
  'Avvia il servizio delle smart card (su Linux: pcscd). Se è già avviato, a questo utente può mancare il permesso di usarlo (polkit): chiedi al referente informatico.';

function finito(): AbortController {
  const fine = new AbortController();
  fine.abort();
  return fine;
}

/**
 * Keeps a live connection with the PC/SC service: after an error of the monitoring thread, a service that is not there
 * or the loss of the last reader, it starts again with a new client, every `ripresa` milliseconds until it works.
 */
export class Sorveglianza {
  readonly stato = new Diffusione<readonly Lettore[]>([]);
  #servizio: StatoServizio = { stato: 'fermo', rimedio: rimedioServizioFermo };
  readonly #modulo: ModuloPcsc;
  readonly #ripresa: number;
  readonly #posti = new Map<NomeLettore, Posto>();
  #client: Client | undefined;
  #prossima: NodeJS.Timeout | undefined;
  #inserimenti = 0;
  #ultimoEvento = 0;
  #chiusa = false;

  constructor(modulo: ModuloPcsc, ripresa: number) {
    this.#modulo = modulo;
    this.#ripresa = ripresa;
    this.#collega();
  }

  get servizio(): StatoServizio {
    return this.#servizio;
  }

  posto(nome: NomeLettore): Posto | undefined {
    return this.#posti.get(nome);
  }

  /** Called with the ATR that a connection to the card has told: the one in the events of the binding is not reliable. */
  annotaAtr(nome: NomeLettore, inserimento: number, atr: string): void {
    const posto = this.#posti.get(nome);
    if (posto?.carta.stato !== 'presente' || posto.carta.inserimento !== inserimento) return;
    if (posto.carta.atr === atr) return;
    posto.carta = { ...posto.carta, atr };
    this.#pubblica();
  }

  /** A client whose pool of connections is used up by wedged readers: leave it and take another. */
  ricomincia(): void {
    const client = this.#scollega();
    if (client) accantona(client);
    this.#collega();
  }

  async chiudi(): Promise<void> {
    this.#chiusa = true;
    clearTimeout(this.#prossima);
    const client = this.#scollega();
    this.stato.chiudi();
    if (!client) return;
    for (let manca = quiete; manca > 0; manca = this.#ultimoEvento + quiete - performance.now()) {
      await attendi(manca);
    }
    ferma(client);
  }

  #collega(): void {
    const client = new this.#modulo.Client();
    client.on('reader', (lettore) => {
      this.#arrivato(client, lettore);
    });
    client.on('error', () => {
      if (client !== this.#client) return;
      this.#scollega();
      // The thread that reports an error has ended with it.
      ferma(client);
      this.#riprova();
    });
    try {
      client.start();
    } catch {
      client.removeAllListeners();
      this.#annunciaServizio({ stato: 'fermo', rimedio: rimedioServizioFermo });
      this.#riprova();
      return;
    }
    this.#client = client;
    this.#annunciaServizio({ stato: 'attivo' });
  }

  #riprova(): void {
    if (this.#chiusa) return;
    clearTimeout(this.#prossima);
    this.#prossima = setTimeout(() => {
      this.#collega();
    }, this.#ripresa);
  }

  #scollega(): Client | undefined {
    const client = this.#client;
    this.#client = undefined;
    for (const posto of this.#posti.values()) posto.fine.abort();
    this.#posti.clear();
    this.#annunciaServizio({ stato: 'fermo', rimedio: rimedioServizioFermo });
    return client;
  }

  #arrivato(client: Client, lettore: Reader): void {
    const nome = lettore.name();
    const posto: Posto = { lettore, carta: { stato: 'assente' }, fine: finito(), eventi: -1 };
    this.#posti.set(nome, posto);
    lettore.on('change', (stato) => {
      this.#ultimoEvento = performance.now();
      if (client === this.#client) this.#cambiato(posto, stato.raw);
    });
    lettore.on('disconnect', () => {
      if (client !== this.#client) return;
      posto.fine.abort();
      this.#posti.delete(nome);
      this.#pubblica();
    });
  }

  #cambiato(posto: Posto, stato: number): void {
    const eventi = stato >>> 16;
    const nuova = eventi !== posto.eventi;
    posto.eventi = eventi;
    if ((stato & presente) === 0) {
      posto.fine.abort();
      posto.carta = { stato: 'assente' };
    } else if (nuova || posto.carta.stato === 'assente') {
      posto.fine.abort();
      posto.fine = new AbortController();
      const inserimento = ++this.#inserimenti;
      posto.carta =
        stato & muta ? { stato: 'muta', inserimento } : { stato: 'presente', inserimento, atr: '' };
    } else if (stato & muta && posto.carta.stato === 'presente') {
      posto.carta = { stato: 'muta', inserimento: posto.carta.inserimento };
    }
    this.#pubblica();
  }

  #annunciaServizio(servizio: StatoServizio): void {
    this.#servizio = servizio;
    this.#pubblica();
  }

  #pubblica(): void {
    const ora = [...this.#posti].map(([nome, { carta }]) => ({ nome, carta }));
    this.stato.emetti(ora);
  }
}
