import type { Identita } from './identita.ts';
import type { Algoritmo } from './nomi.ts';

/** Who calls, with the keys it takes: everything that an envelope says besides the request. */
export interface Mittente {
  /** ISTAT code of the municipality. */
  readonly sede: string;
  /** Codice fiscale of the operator on whose behalf the call is made. */
  readonly operatore: string;
  readonly idPostazione: string;
  /** CMS of {@link idPostazione}, base64: made once, it does not expire with the envelope. */
  readonly idPostazioneFirmato: string;
  readonly applicazione: string;
  /** Server certificate of the municipality (`IIIIII-CO-9999`): signs envelope and assertion. */
  readonly comune: Identita;
  readonly algoritmo: Algoritmo;
  /** Address of this machine, told in the assertion. */
  readonly indirizzo: string;
}
