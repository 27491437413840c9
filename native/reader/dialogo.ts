import type { Card, Reader } from 'pcsc-mini';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';
import { perT0 } from './apdu.ts';
import { erroreDa, nomeGuasto } from './guasti-pcsc.ts';
import type { Trasmetti } from './lettori.ts';
import type { ModuloPcsc } from './pcsc.ts';

function esadecimale(byte: Uint8Array): string {
  return Buffer.from(byte).toString('hex').toUpperCase();
}

/** A failed `end` or `disconnect` leaves nothing open that the service would not close by itself. */
async function senzaFallire(lavoro: Promise<unknown>): Promise<void> {
  await lavoro.catch(() => undefined);
}

async function inTransazione(modulo: ModuloPcsc, carta: Card): Promise<() => Promise<void>> {
  const { CardDisposition, CardMode } = modulo;
  const apri = async () => {
    const transazione = await carta.transaction();
    return () => senzaFallire(Promise.resolve(transazione.end(CardDisposition.LEAVE)));
  };
  try {
    return await apri();
  } catch (errore) {
    // Another program reset the card since it was connected: say that we know, and go on.
    if (nomeGuasto(errore) !== 'ResetCard') throw errore;
    await carta.reconnect(CardMode.SHARED, CardDisposition.LEAVE);
    return apri();
  }
}

/**
 * Connects to the card, locks it, lets `lavoro` speak and lets go. Takes as long as the reader takes: the caller sets
 * the limit (see `entro`), and this goes on cleaning up behind it.
 */
export async function dialogo<T, E>(
  modulo: ModuloPcsc,
  lettore: Reader,
  lavoro: (trasmetti: Trasmetti) => Promise<Esito<T, E>>,
  opzioni: {
    readonly azzera: boolean;
    readonly scaduto: () => boolean;
    readonly conAtr: (atr: string) => void;
  },
): Promise<Esito<T, E | ErroreCarta>> {
  const { CardDisposition, CardMode, Protocol } = modulo;
  let carta: Card | undefined;
  let sciogli: (() => Promise<void>) | undefined;
  try {
    carta = await lettore.connect(CardMode.SHARED);
    sciogli = await inTransazione(modulo, carta);
    opzioni.conAtr(esadecimale((await carta.state()).atr));
    const aperta = carta;
    const t0 = aperta.protocol() === Protocol.T0;
    return await lavoro(async (apdu) => {
      // Nobody waits for the answer any more: above all, no PIN may reach the card now.
      if (opzioni.scaduto()) return fallito({ tipo: 'carta-muta' });
      try {
        return riuscito(await aperta.transmit(t0 ? perT0(apdu) : apdu));
      } catch (errore) {
        return fallito(erroreDa(errore));
      }
    });
  } catch (errore) {
    return fallito(erroreDa(errore));
  } finally {
    await sciogli?.();
    if (carta) {
      await senzaFallire(carta.disconnect(opzioni.azzera ? CardDisposition.RESET : CardDisposition.LEAVE));
    }
  }
}
