import { existsSync } from 'node:fs';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { FirmaCarta } from '../credenziale.ts';
import type { ErroreToken } from '../errori.ts';
import { ambienteFiglio } from './ambiente.ts';
import { avviaFiglioNode, type AvviaFiglio } from './figlio-node.ts';
import type { InformazioniModulo } from './messaggi.ts';
import { Sorvegliato } from './sorvegliato.ts';
import { perAutenticazione } from './uso.ts';

export type { AvviaFiglio, ProcessoFiglio } from './figlio-node.ts';
export { moduloPredefinito } from './percorsi.ts';

export interface CertificatoToken {
  /** SHA-256 of the certificate, hex. */
  readonly id: string;
  /** DER. */
  readonly certificato: Uint8Array;
  /** Slot as the module describes it; with OpenSC the PC/SC name of the reader. */
  readonly lettore: string;
  readonly etichetta: string;
}

/**
 * A PKCS#11 module in a process of its own. Every call answers within the time limit: one that hangs is answered
 * `modulo-riavviato`. With a signal, the removal of the card ends a call at once with `carta-estratta`.
 */
export interface Token {
  /** Authentication certificates of the cards that the module sees. */
  elenca(): Promise<Esito<readonly CertificatoToken[], ErroreToken>>;
  /** Who made the module, and its version. */
  informazioni(): Promise<Esito<InformazioniModulo, ErroreToken>>;
  entra(pin: string, id: string, estrazione?: AbortSignal): Promise<Esito<void, ErroreToken>>;
  firma(dati: Uint8Array, id: string, estrazione?: AbortSignal): Promise<Esito<FirmaCarta, ErroreToken>>;
  /** The module forgets the PIN, if need be with its process. */
  esci(): Promise<void>;
  cambiaPin(vecchio: string, nuovo: string, id: string): Promise<Esito<void, ErroreToken>>;
  sbloccaPin(puk: string, nuovo: string, id: string): Promise<Esito<void, ErroreToken>>;
  chiudi(): Promise<void>;
}

export interface OpzioniToken {
  /** Path of the module; see {@link moduloPredefinito}. */
  readonly modulo: string;
  /** Added to the environment of the process. */
  readonly ambienteProcesso?: Readonly<Record<string, string>>;
  /** Longest call, milliseconds. */
  readonly attesa?: number;
  readonly avviaFiglio?: AvviaFiglio;
}

/** Leaving is quick or is done by killing: whoever asks for something next has five seconds in all. */
const attesaUscita = 500;

function senzaValore(esito: Esito<null, ErroreToken>): Esito<void, ErroreToken> {
  return esito.ok ? riuscito(undefined) : esito;
}

class TokenSorvegliato implements Token {
  readonly #modulo: string;
  readonly #sorvegliato: Sorvegliato;

  constructor(opzioni: OpzioniToken) {
    this.#modulo = opzioni.modulo;
    this.#sorvegliato = new Sorvegliato({
      avviaFiglio: opzioni.avviaFiglio ?? avviaFiglioNode,
      modulo: opzioni.modulo,
      ambiente: ambienteFiglio(opzioni.ambienteProcesso),
      attesa: opzioni.attesa ?? 4000,
    });
  }

  async elenca(): Promise<Esito<readonly CertificatoToken[], ErroreToken>> {
    if (!existsSync(this.#modulo)) return fallito({ tipo: 'modulo-mancante', modulo: this.#modulo });
    const tutti = await this.#sorvegliato.chiama('elenca', {});
    return tutti.ok
      ? riuscito(tutti.valore.filter(({ certificato }) => perAutenticazione(certificato)))
      : tutti;
  }

  async informazioni(): Promise<Esito<InformazioniModulo, ErroreToken>> {
    if (!existsSync(this.#modulo)) return fallito({ tipo: 'modulo-mancante', modulo: this.#modulo });
    return this.#sorvegliato.chiama('informazioni', {});
  }

  entra(pin: string, id: string, estrazione?: AbortSignal): Promise<Esito<void, ErroreToken>> {
    return this.#conCodici([pin], async ([codice]) =>
      senzaValore(await this.#sorvegliato.chiama('entra', { id, pin: codice }, estrazione)),
    );
  }

  firma(dati: Uint8Array, id: string, estrazione?: AbortSignal): Promise<Esito<FirmaCarta, ErroreToken>> {
    return this.#sorvegliato.chiama('firma', { id, dati }, estrazione);
  }

  async esci(): Promise<void> {
    const uscito = await this.#sorvegliato.chiama('esci', {}, undefined, attesaUscita);
    if (!uscito.ok) this.#sorvegliato.riavvia();
  }

  cambiaPin(vecchio: string, nuovo: string, id: string): Promise<Esito<void, ErroreToken>> {
    return this.#conCodici([vecchio, nuovo], async ([prima, dopo]) =>
      senzaValore(await this.#sorvegliato.chiama('cambia-pin', { id, vecchio: prima, nuovo: dopo })),
    );
  }

  sbloccaPin(puk: string, nuovo: string, id: string): Promise<Esito<void, ErroreToken>> {
    return this.#conCodici([puk, nuovo], async ([sblocco, dopo]) =>
      senzaValore(await this.#sorvegliato.chiama('sblocca-pin', { id, puk: sblocco, nuovo: dopo })),
    );
  }

  chiudi(): Promise<void> {
    this.#sorvegliato.chiudi();
    return Promise.resolve();
  }

  /** Codes as bytes that are wiped when the call is over, however it ended. */
  async #conCodici<const T extends readonly string[], R>(
    codici: T,
    lavoro: (byte: { readonly [K in keyof T]: Uint8Array }) => Promise<Esito<R, ErroreToken>>,
  ): Promise<Esito<R, ErroreToken>> {
    if (!existsSync(this.#modulo)) return fallito({ tipo: 'modulo-mancante', modulo: this.#modulo });
    const byte = codici.map((codice) => new TextEncoder().encode(codice));
    try {
      return await lavoro(byte as unknown as { readonly [K in keyof T]: Uint8Array });
    } finally {
      for (const uno of byte) uno.fill(0);
    }
  }
}

/** Starts the process at once, so that the first call does not wait for it. */
export function apriToken(opzioni: OpzioniToken): Token {
  return new TokenSorvegliato(opzioni);
}
