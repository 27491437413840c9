import { fallito, riuscito, type Esito } from '../esito.ts';

/**
 * What the QR says, in 54 bytes, big endian, followed by 64 of signature (ECDSA P-256 over SHA-256, r ‖ s):
 * version 1 · seal 4 · protocol 12 · digest of the content 32 · day of issue 2 (from 2000-01-01) · municipality 3.
 * As base64url: 158 characters, so that the whole address stays within QR version 11 at level M.
 */
export interface DatiGettone {
  /** `protocolloANPR`, up to 28 digits without leading zeros. */
  readonly protocollo: string;
  /** SHA-256 of the canonical text of the content, 32 bytes: the PDF cannot hold its own. */
  readonly impronta: Uint8Array;
  /** `AAAA-MM-GG`, 2000 to 2179. */
  readonly emesso: string;
  /** ISTAT code of the issuing municipality. */
  readonly comune: string;
}

/** First bytes of the SHA-256 of the seal's certificate, in hex: says which seal signed, when seals follow one another. */
export type IdSigillo = string;

export const formatoGettone = { versione: 1, dati: 54, firma: 64, inizio: Date.UTC(2000, 0, 1) } as const;
const giornoMs = 86_400_000;

/** A token taken apart; nothing in it counts before `firma` has been verified over `corpo`. */
export interface GettoneSmontato extends DatiGettone {
  readonly sigillo: IdSigillo;
  readonly corpo: Uint8Array<ArrayBuffer>;
  readonly firma: Uint8Array<ArrayBuffer>;
}

export function esadecimale(byte: Uint8Array): string {
  return Array.from(byte, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** Undefined when it is not base64url in its one spelling: two addresses of one token would be two QRs. */
function daBase64url(testo: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(testo) || testo.length % 4 === 1) return undefined;
  const normale = testo.replaceAll('-', '+').replaceAll('_', '/');
  const binario = atob(normale);
  const senzaUguali = btoa(binario).replace(/=+$/, '');
  return senzaUguali === normale ? Uint8Array.from(binario, (c) => c.charCodeAt(0)) : undefined;
}

export function smontaGettone(gettone: string): Esito<GettoneSmontato, 'forma' | 'versione'> {
  const byte = daBase64url(gettone);
  if (byte?.length !== formatoGettone.dati + formatoGettone.firma) return fallito('forma');
  if (byte[0] !== formatoGettone.versione) return fallito('versione');
  const vista = new DataView(byte.buffer);
  const giorni = vista.getUint16(49);
  return riuscito({
    sigillo: esadecimale(byte.subarray(1, 5)),
    protocollo: BigInt(`0x${esadecimale(byte.subarray(5, 17))}`).toString(),
    impronta: byte.slice(17, 49),
    emesso: new Date(formatoGettone.inizio + giorni * giornoMs).toISOString().slice(0, 10),
    comune: String(vista.getUint16(51) * 256 + vista.getUint8(53)).padStart(6, '0'),
    corpo: byte.slice(0, formatoGettone.dati),
    firma: byte.slice(formatoGettone.dati),
  });
}
