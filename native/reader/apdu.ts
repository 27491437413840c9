import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';
import type { Trasmetti } from './lettori.ts';
import { unisci } from './tlv.ts';

/** A command to a card, short form (ISO/IEC 7816-4 §5.1). `le` is the longest answer wanted, 256 when it may be any. */
export interface Comando {
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly dati?: Uint8Array;
  readonly le?: number;
  /** More of the same command follows (command chaining). */
  readonly segue?: boolean;
}

export interface RispostaCarta {
  readonly dati: Uint8Array;
  /** Status word. */
  readonly sw: number;
}

export const swFatto = 0x9000;

export function codifica({ ins, p1, p2, dati, le, segue }: Comando): Uint8Array {
  return unisci(
    Uint8Array.of(segue ? 0x10 : 0x00, ins, p1, p2),
    dati?.length ? unisci(Uint8Array.of(dati.length), dati) : new Uint8Array(),
    le === undefined ? new Uint8Array() : Uint8Array.of(le & 0xff),
  );
}

/** T=0 has no room for both data and expected length: the card then says 61xx and GET RESPONSE fetches the answer. */
export function perT0(apdu: Uint8Array): Uint8Array {
  const lc = apdu[4] ?? 0;
  return apdu.length === 4 + 1 + lc + 1 && lc > 0 ? apdu.subarray(0, -1) : apdu;
}

function dividi(byte: Uint8Array): RispostaCarta | undefined {
  if (byte.length < 2) return undefined;
  const fine = byte.length - 2;
  return { dati: byte.subarray(0, fine), sw: ((byte[fine] ?? 0) << 8) | (byte[fine + 1] ?? 0) };
}

/** Enough for any certificate; a card that goes on sending beyond it is not one of ours. */
const massimo = 65_536;

/** Sends a command and gathers the whole answer: 6Cxx asks for the right length, 61xx has more to fetch. */
export async function esegui(
  trasmetti: Trasmetti,
  comando: Comando,
): Promise<Esito<RispostaCarta, ErroreCarta>> {
  let raccolto = new Uint8Array();
  let prossimo = comando;
  for (;;) {
    const byte = codifica(prossimo);
    const esito = await trasmetti(byte);
    // Commands may carry a PIN.
    byte.fill(0);
    if (!esito.ok) return esito;
    const risposta = dividi(esito.valore);
    // A reader whose card is pulled while it computes may answer with nothing at all, and no error.
    if (!risposta) return fallito({ tipo: 'carta-estratta' });
    raccolto = Uint8Array.from(unisci(raccolto, risposta.dati));
    const [sw1, sw2] = [risposta.sw >> 8, risposta.sw & 0xff];
    if (sw1 === 0x6c && prossimo.le !== sw2) prossimo = { ...prossimo, le: sw2 };
    else if (sw1 === 0x61 && raccolto.length < massimo)
      prossimo = { ins: 0xc0, p1: 0, p2: 0, le: sw2 || 256 };
    else return riuscito({ dati: raccolto, sw: risposta.sw });
  }
}
