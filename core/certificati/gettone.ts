import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

/**
 * What the QR says, in 54 bytes, big endian, followed by 64 of signature (ECDSA P-256 over SHA-256, r ‖ s):
 * version 1 · seal 4 · protocol 12 · digest of the content 32 · day of issue 2 (from 2000-01-01) · municipality 3.
 * As base64url: 158 characters, so that the whole address stays within QR version 11 at level M.
 */
export interface DatiGettone {
  /** `protocolloANPR`, up to 28 digits without leading zeros. */
  readonly protocollo: string;
  /** SHA-256 of the content ({@link ./contenuto.ts}), 32 bytes: the PDF cannot hold its own. */
  readonly impronta: Uint8Array;
  /** `AAAA-MM-GG`, 2000 to 2179. */
  readonly emesso: string;
  /** ISTAT code of the issuing municipality. */
  readonly comune: string;
}

/** First bytes of the SHA-256 of the seal's certificate, in hex: says which seal signed, when seals follow one another. */
export type IdSigillo = string;

export interface GettoneLetto extends DatiGettone {
  readonly sigillo: IdSigillo;
  /** With the public key of that seal. */
  autentico(chiave: KeyObject): boolean;
}

const versione = 1;
const lunghezza = { dati: 54, firma: 64 } as const;
const giornoMs = 86_400_000;
const inizio = Date.UTC(2000, 0, 1);

export function idSigillo(certificato: Uint8Array): IdSigillo {
  return createHash('sha256').update(certificato).digest('hex').slice(0, 8);
}

function giorni(data: string): number {
  const quanti = (Date.parse(`${data}T00:00:00Z`) - inizio) / giornoMs;
  if (!Number.isInteger(quanti) || quanti < 0 || quanti > 0xffff)
    throw new RangeError('day of issue out of range');
  return quanti;
}

/** Protocols are numbers: 96 bits hold 28 digits. */
function numero(protocollo: string): Buffer {
  if (!/^(0|[1-9]\d{0,27})$/.test(protocollo)) throw new RangeError('protocol out of range');
  return Buffer.from(BigInt(protocollo).toString(16).padStart(24, '0'), 'hex');
}

/** @param chiave private key of the seal whose certificate gives `sigillo`. */
export function creaGettone(dati: DatiGettone, sigillo: IdSigillo, chiave: KeyObject): string {
  if (dati.impronta.length !== 32) throw new RangeError('digest of 32 bytes expected');
  const corpo = Buffer.alloc(lunghezza.dati);
  corpo.writeUInt8(versione, 0);
  corpo.write(sigillo, 1, 'hex');
  numero(dati.protocollo).copy(corpo, 5);
  corpo.set(dati.impronta, 17);
  corpo.writeUInt16BE(giorni(dati.emesso), 49);
  corpo.writeUIntBE(Number(dati.comune), 51, 3);
  const firma = sign('sha256', corpo, { key: chiave, dsaEncoding: 'ieee-p1363' });
  return Buffer.concat([corpo, firma]).toString('base64url');
}

/** Reads without trusting: nothing in it counts before `autentico` has said yes. */
export function leggiGettone(gettone: string): Esito<GettoneLetto, 'forma' | 'versione'> {
  const byte = Buffer.from(gettone, 'base64url');
  // One spelling only: base64url forgives characters that would make two addresses of one token.
  if (byte.length !== lunghezza.dati + lunghezza.firma || byte.toString('base64url') !== gettone)
    return fallito('forma');
  if (byte.readUInt8(0) !== versione) return fallito('versione');
  const corpo = byte.subarray(0, lunghezza.dati);
  const firma = byte.subarray(lunghezza.dati);
  return riuscito({
    sigillo: corpo.toString('hex', 1, 5),
    protocollo: BigInt(`0x${corpo.toString('hex', 5, 17)}`).toString(),
    impronta: new Uint8Array(corpo.subarray(17, 49)),
    emesso: new Date(inizio + corpo.readUInt16BE(49) * giornoMs).toISOString().slice(0, 10),
    comune: String(corpo.readUIntBE(51, 3)).padStart(6, '0'),
    autentico: (chiave) => verify('sha256', corpo, { key: chiave, dsaEncoding: 'ieee-p1363' }, firma),
  });
}
