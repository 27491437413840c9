import { createHash } from 'node:crypto';
import type { Rif, Scrittore } from './scrittore.ts';

/** A JPEG as a sheet can hold it: grey or RGB, which are the colours that the sheet declares (ISO 19005-2 §6.2.4). */
export interface Logo {
  readonly byte: Uint8Array;
  readonly larghezza: number;
  readonly altezza: number;
  readonly componenti: 1 | 3;
}

/** Start of frame, baseline or progressive; C4, C8 and CC are other things. */
const cornice = (segno: number): boolean =>
  segno >= 0xc0 && segno <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(segno);

/** From the head of the file (ITU-T T.81 §B.2.2); undefined when it is no JPEG, or one of other colours. */
export function leggiLogo(byte: Uint8Array): Logo | undefined {
  const vista = new DataView(byte.buffer, byte.byteOffset, byte.byteLength);
  if (byte.length < 4 || vista.getUint16(0) !== 0xff_d8) return undefined;
  let dove = 2;
  while (dove + 10 <= byte.length) {
    const segno = vista.getUint8(dove + 1);
    if (vista.getUint8(dove) !== 0xff) return undefined;
    if (cornice(segno)) {
      const componenti = vista.getUint8(dove + 9);
      const [altezza, larghezza] = [vista.getUint16(dove + 5), vista.getUint16(dove + 7)];
      if ((componenti !== 1 && componenti !== 3) || altezza === 0 || larghezza === 0) return undefined;
      return { byte, larghezza, altezza, componenti };
    }
    dove += 2 + vista.getUint16(dove + 2);
  }
  return undefined;
}

/** What the content says of it, so that the seal covers it: SHA-256 in hex. */
export function improntaLogo({ byte }: Logo): string {
  return createHash('sha256').update(byte).digest('hex');
}

export function incorporaLogo(pdf: Scrittore, logo: Logo): Rif {
  return pdf.flusso(
    {
      Type: '/XObject',
      Subtype: '/Image',
      Width: logo.larghezza,
      Height: logo.altezza,
      ColorSpace: logo.componenti === 1 ? '/DeviceGray' : '/DeviceRGB',
      BitsPerComponent: 8,
      Filter: '/DCTDecode',
    },
    logo.byte,
  );
}

export const nomeLogo = 'Logo';
