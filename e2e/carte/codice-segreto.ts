import { timingSafeEqual } from 'node:crypto';
import { sw } from './apdu.ts';

const lunghezza = 8;

/** PIN and PUK travel as eight bytes, padded with FF (SP 800-73-4 part 2 §2.4.3; same on the CNS). */
export function riempi(codice: string): Uint8Array {
  const byte = new Uint8Array(lunghezza).fill(0xff);
  byte.set(new TextEncoder().encode(codice).subarray(0, lunghezza));
  return byte;
}

export function svuota(byte: Uint8Array): string {
  let fine = byte.length;
  while (fine > 0 && byte[fine - 1] === 0xff) fine--;
  return new TextDecoder().decode(byte.subarray(0, fine));
}

/** A PIN or a PUK with its retry counter. */
export class CodiceSegreto {
  valore: string;
  tentativi: number;
  readonly massimo: number;

  constructor(valore: string, massimo: number) {
    this.valore = valore;
    this.massimo = massimo;
    this.tentativi = massimo;
  }

  get bloccato(): boolean {
    return this.tentativi === 0;
  }

  /** Status word of an attempt; spends a try when wrong, gives all back when right. */
  prova(byte: Uint8Array): number {
    if (this.bloccato) return sw.bloccato;
    if (byte.length !== lunghezza) return sw.lunghezzaErrata;
    if (timingSafeEqual(byte, riempi(this.valore))) {
      this.tentativi = this.massimo;
      return sw.fatto;
    }
    this.tentativi -= 1;
    return sw.tentativi(this.tentativi);
  }

  imposta(valore: string): void {
    this.valore = valore;
    this.tentativi = this.massimo;
  }
}
