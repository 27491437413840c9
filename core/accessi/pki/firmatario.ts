import { sign, type KeyObject } from 'node:crypto';
import { spki } from './chiavi.ts';

/** What signs for an authority: a key in an encrypted file, or one that never leaves its token. Always P-256. */
export interface Firmatario {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  /** ECDSA over SHA-256; r and s in a row, 64 bytes (IEEE P1363). */
  firma(dati: Uint8Array): Promise<Uint8Array>;
}

export const algoritmo = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export function daChiave(chiave: KeyObject): Firmatario {
  return {
    spki: spki(chiave),
    firma: async (dati) => sign('sha256', dati, { key: chiave, dsaEncoding: 'ieee-p1363' }),
  };
}

/**
 * The signer in the shape that the certificate library asks for: it hands over the bytes to be signed and never sees a
 * key, so that one on a token serves as well as one in a file.
 */
export function perLibreria(firmatario: Firmatario): {
  readonly signingKey: CryptoKey;
  readonly cripto: Crypto;
} {
  const signingKey = {
    ...{ type: 'private', extractable: false, usages: ['sign'] },
    algorithm: { name: algoritmo.name, namedCurve: algoritmo.namedCurve },
  } as unknown as CryptoKey;
  const subtle = {
    sign: async (_algoritmo: unknown, _chiave: CryptoKey, dati: BufferSource): Promise<ArrayBuffer> => {
      const byte = ArrayBuffer.isView(dati)
        ? new Uint8Array(dati.buffer, dati.byteOffset, dati.byteLength)
        : new Uint8Array(dati);
      return new Uint8Array(await firmatario.firma(byte)).buffer;
    },
  };
  return { signingKey, cripto: { subtle } as unknown as Crypto };
}
