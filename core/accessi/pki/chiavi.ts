import { createPublicKey, generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const genera = promisify(generateKeyPair);

export async function nuovaP256(): Promise<KeyObject> {
  return (await genera('ec', { namedCurve: 'P-256' })).privateKey;
}

/** SubjectPublicKeyInfo (DER) of a key, private or public. */
export function spki(chiave: KeyObject): Uint8Array {
  const pubblica = chiave.type === 'private' ? createPublicKey(chiave) : chiave;
  return new Uint8Array(pubblica.export({ type: 'spki', format: 'der' }));
}

/** 128 random bits, positive and never shorter (RFC 5280 §4.1.2.2). */
export function seriale(): string {
  const byte = randomBytes(16);
  byte[0] = ((byte[0] ?? 0) & 0x3f) | 0x40;
  return byte.toString('hex');
}
