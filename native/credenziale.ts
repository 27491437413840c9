import type { Esito } from '#contract/esito.ts';
import type { AlgoritmoCarta } from '#contract/wa/accesso.ts';
import type { ErroreCredenziale } from './errori.ts';

/** Tries left before a code blocks; null when the card does not say. */
export interface Tentativi {
  readonly pin: number | null;
  readonly puk: number | null;
}

export interface FirmaCarta {
  readonly algoritmo: AlgoritmoCarta;
  /** RSA: as long as the modulus; ECDSA: DER. */
  readonly firma: Uint8Array;
}

/**
 * What lets an operator in: a card in a reader, or a software card in a local environment. The desk knows only this.
 * No method ever throws for something that may happen at a counter, and none takes longer than five seconds.
 */
export interface Credenziale {
  readonly tipo: 'piv' | 'cns' | 'altra' | 'software';
  /** Authentication certificate, DER. */
  readonly certificato: Uint8Array;
  /** Read from the card without spending a try. */
  tentativi(): Promise<Esito<Tentativi, ErroreCredenziale>>;
  entra(pin: string): Promise<Esito<void, ErroreCredenziale>>;
  /** Signs with the authentication key; SHA-256 is computed here, `dati` is the message itself. Wants {@link entra}. */
  firma(dati: Uint8Array): Promise<Esito<FirmaCarta, ErroreCredenziale>>;
  /** Forgets the PIN; never fails in a way that leaves the key usable from here. */
  esci(): Promise<void>;
  sbloccaPin(puk: string, nuovoPin: string): Promise<Esito<void, ErroreCredenziale>>;
  cambiaPin(vecchioPin: string, nuovoPin: string): Promise<Esito<void, ErroreCredenziale>>;
}
