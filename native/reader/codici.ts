import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Tentativi } from '../credenziale.ts';
import type { ErroreCarta, ErrorePin } from '../errori.ts';
import { esegui } from './apdu.ts';
import type { Trasmetti } from './lettori.ts';
import { esitoCodice, tentativiDa } from './stato-codici.ts';

const lunghezza = 8;
const istruzione = { verifica: 0x20, cambia: 0x24, sblocca: 0x2c } as const;

/** Both PIV and CNS take codes of eight bytes, padded with FF. */
function riempi(byte: Uint8Array, inizio: number, codice: string): void {
  byte.fill(0xff, inizio, inizio + lunghezza);
  new TextEncoder().encodeInto(codice, byte.subarray(inizio, inizio + lunghezza));
}

async function leggiTentativi(
  trasmetti: Trasmetti,
  riferimento: number,
): Promise<Esito<number | null, ErroreCarta>> {
  const risposta = await esegui(trasmetti, { ins: istruzione.verifica, p1: 0, p2: riferimento });
  return risposta.ok ? riuscito(tentativiDa(risposta.valore.sw)) : risposta;
}

/** VERIFY without data spends nothing and tells the tries left. */
export async function tentativi(
  trasmetti: Trasmetti,
  riferimento: { readonly pin: number; readonly puk: number },
): Promise<Esito<Tentativi, ErroreCarta>> {
  const pin = await leggiTentativi(trasmetti, riferimento.pin);
  if (!pin.ok) return pin;
  const puk = await leggiTentativi(trasmetti, riferimento.puk);
  return puk.ok ? riuscito({ pin: pin.valore, puk: puk.valore }) : puk;
}

async function sostituisci(
  trasmetti: Trasmetti,
  comando: { readonly ins: number; readonly p2: number; readonly prova: 'pin' | 'puk' },
  provato: string,
  nuovo: string,
): Promise<Esito<void, ErroreCarta | ErrorePin>> {
  // A code longer than its field would be cut, and a wrong try spent on it.
  if (provato.length > lunghezza) return fallito({ tipo: 'pin-non-ammesso' });
  const dati = new Uint8Array(2 * lunghezza);
  riempi(dati, 0, provato);
  riempi(dati, lunghezza, nuovo);
  try {
    const risposta = await esegui(trasmetti, { ins: comando.ins, p1: 0, p2: comando.p2, dati });
    return risposta.ok ? esitoCodice(comando.prova, risposta.valore.sw) : risposta;
  } finally {
    dati.fill(0);
  }
}

/** CHANGE REFERENCE DATA (ISO/IEC 7816-4 §7.5.7): the present PIN and the new one. */
export function cambiaPin(
  trasmetti: Trasmetti,
  riferimento: number,
  vecchio: string,
  nuovo: string,
): Promise<Esito<void, ErroreCarta | ErrorePin>> {
  return sostituisci(trasmetti, { ins: istruzione.cambia, p2: riferimento, prova: 'pin' }, vecchio, nuovo);
}

/** The same for the PUK. */
export function cambiaPuk(
  trasmetti: Trasmetti,
  riferimento: number,
  vecchio: string,
  nuovo: string,
): Promise<Esito<void, ErroreCarta | ErrorePin>> {
  return sostituisci(trasmetti, { ins: istruzione.cambia, p2: riferimento, prova: 'puk' }, vecchio, nuovo);
}

/** VERIFY (ISO/IEC 7816-4 §7.5.6): a wrong code spends a try. */
export async function verificaPin(
  trasmetti: Trasmetti,
  riferimento: number,
  pin: string,
): Promise<Esito<void, ErroreCarta | ErrorePin>> {
  if (pin.length > lunghezza) return fallito({ tipo: 'pin-non-ammesso' });
  const dati = new Uint8Array(lunghezza);
  riempi(dati, 0, pin);
  try {
    const risposta = await esegui(trasmetti, { ins: istruzione.verifica, p1: 0, p2: riferimento, dati });
    return risposta.ok ? esitoCodice('pin', risposta.valore.sw) : risposta;
  } finally {
    dati.fill(0);
  }
}

/** RESET RETRY COUNTER (ISO/IEC 7816-4 §7.5.10): the PUK and the new PIN. */
export function sbloccaPin(
  trasmetti: Trasmetti,
  riferimento: number,
  puk: string,
  nuovo: string,
): Promise<Esito<void, ErroreCarta | ErrorePin>> {
  return sostituisci(trasmetti, { ins: istruzione.sblocca, p2: riferimento, prova: 'puk' }, puk, nuovo);
}
