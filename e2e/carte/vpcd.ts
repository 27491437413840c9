import { connect, type Socket } from 'node:net';

/** What sits at the other end of the link: an application that answers commands. */
export interface Applicazione {
  /** Answer to reset. */
  readonly atr: Uint8Array;
  /** Power on, off or reset: all volatile state is gone. */
  azzera(): void;
  rispondi(apdu: Uint8Array): Promise<Uint8Array>;
}

export interface Presa {
  /** Reader name as PC/SC shows it. */
  readonly nome: string;
  /** Loopback port where the virtual reader waits for its card. */
  readonly porta: number;
}

const controllo = { spegni: 0, accendi: 1, azzera: 2, atr: 4 } as const;

/**
 * The link of a virtual card with the vpcd reader driver: two bytes of length, big-endian, then one control byte or a
 * command.
 */
export class Collegamento {
  readonly #presa: Socket;
  readonly #applicazione: Applicazione;
  readonly #muto: () => boolean;
  #avanzo = Buffer.alloc(0);
  #fila: Promise<void> = Promise.resolve();
  /** Resolves when the reader has asked for the ATR, i.e. when it knows that a card is there. */
  readonly riconosciuta: Promise<void>;
  #segnalaRiconosciuta: () => void = () => undefined;

  constructor(porta: number, applicazione: Applicazione, muto: () => boolean) {
    this.#applicazione = applicazione;
    this.#muto = muto;
    this.#presa = connect(porta, '127.0.0.1');
    this.#presa.setNoDelay(true);
    this.riconosciuta = new Promise((fatto, fallito) => {
      this.#segnalaRiconosciuta = fatto;
      this.#presa.once('close', () => {
        fallito(new Error('the link with the reader closed before it saw the card'));
      });
    });
    this.#presa.on('data', (dati) => {
      this.#ricevi(dati);
    });
    this.#presa.on('error', () => this.#presa.destroy());
  }

  chiudi(): void {
    this.#presa.destroy();
  }

  #ricevi(dati: Buffer): void {
    this.#avanzo = Buffer.concat([this.#avanzo, dati]);
    while (this.#avanzo.length >= 2) {
      const fine = 2 + this.#avanzo.readUInt16BE(0);
      if (this.#avanzo.length < fine) return;
      const messaggio = Uint8Array.from(this.#avanzo.subarray(2, fine));
      this.#avanzo = this.#avanzo.subarray(fine);
      this.#fila = this.#fila.then(() => this.#tratta(messaggio));
    }
  }

  async #tratta(messaggio: Uint8Array): Promise<void> {
    if (this.#muto()) return;
    if (messaggio.length > 1) {
      this.#invia(await this.#applicazione.rispondi(messaggio));
    } else if (messaggio[0] === controllo.atr) {
      this.#invia(this.#applicazione.atr);
      this.#segnalaRiconosciuta();
    } else {
      this.#applicazione.azzera();
    }
  }

  /** Nothing leaves a card that was pulled, or went silent, while it was computing. */
  #invia(dati: Uint8Array): void {
    if (this.#presa.destroyed || this.#muto()) return;
    const lunghezza = Buffer.alloc(2);
    lunghezza.writeUInt16BE(dati.length);
    this.#presa.write(Buffer.concat([lunghezza, dati]));
  }
}
