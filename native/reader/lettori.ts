import type { Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';

export type NomeLettore = string;

export interface Lettore {
  readonly nome: NomeLettore;
  readonly carta:
    | { readonly stato: 'assente' }
    /** `inserimento` changes at every insertion in this reader; `atr` is upper-case hex, empty until it is known. */
    | { readonly stato: 'presente'; readonly inserimento: number; readonly atr: string }
    /** There, and without an answer to reset: wrong way round, dirty, broken. */
    | { readonly stato: 'muta'; readonly inserimento: number };
}

/** `fermo`: the service of the system is not running. `assente`: this machine has no usable PC/SC library. */
export type StatoServizio =
  | { readonly stato: 'attivo' }
  | { readonly stato: 'fermo'; readonly rimedio: string }
  | { readonly stato: 'assente'; readonly causa: string; readonly rimedio: string };

/** Sends one command and gives the answer with its status word. */
export type Trasmetti = (apdu: Uint8Array) => Promise<Esito<Uint8Array, ErroreCarta>>;

export interface Lettori {
  /** The present state, then every change of readers, cards or service; survives service restart, sleep and the loss of the last reader. */
  osserva(): AsyncIterable<readonly Lettore[]>;
  elenco(): readonly Lettore[];
  servizio(): StatoServizio;
  /** Aborted when the card that is in the reader now goes away, reader and service included; aborted already without a card. */
  segnaleEstrazione(lettore: NomeLettore): AbortSignal;
  /** One command alone; answers in at most five seconds. */
  trasmetti(lettore: NomeLettore, apdu: Uint8Array): Promise<Esito<Uint8Array, ErroreCarta>>;
  /**
   * Several commands with the card locked against other programs, in at most five seconds in all.
   * @param opzioni.attesa milliseconds, where the card works longer than that (making a key).
   * @param opzioni.azzera resets the card at the end: forgets every PIN verified in between.
   */
  dialoga<T, E>(
    lettore: NomeLettore,
    lavoro: (trasmetti: Trasmetti) => Promise<Esito<T, E>>,
    opzioni?: { readonly azzera?: boolean; readonly attesa?: number },
  ): Promise<Esito<T, E | ErroreCarta>>;
  chiudi(): Promise<void>;
}
