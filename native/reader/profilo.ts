import type { Esito } from '#contract/esito.ts';
import type { Tentativi } from '../credenziale.ts';
import type { ErroreCarta, ErrorePin } from '../errori.ts';
import type { Trasmetti } from './lettori.ts';

/** What the desk can do with a kind of card by commands alone, without the PKCS#11 module. */
export interface ProfiloCarta {
  readonly tipo: 'piv' | 'cns';
  /** Makes the application current; false when this card is of another kind. */
  seleziona(trasmetti: Trasmetti): Promise<Esito<boolean, ErroreCarta>>;
  /** Authentication certificate (DER), undefined on a card that has none yet. Wants {@link seleziona} first, as all that follows. */
  certificato(trasmetti: Trasmetti): Promise<Esito<Uint8Array | undefined, ErroreCarta>>;
  tentativi(trasmetti: Trasmetti): Promise<Esito<Tentativi, ErroreCarta>>;
  pinAmmesso(pin: string): boolean;
  cambiaPin(
    trasmetti: Trasmetti,
    vecchio: string,
    nuovo: string,
  ): Promise<Esito<void, ErroreCarta | ErrorePin>>;
  sbloccaPin(trasmetti: Trasmetti, puk: string, nuovo: string): Promise<Esito<void, ErroreCarta | ErrorePin>>;
}
