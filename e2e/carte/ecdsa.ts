import { createECDH, randomBytes, type KeyObject } from 'node:crypto';
import { tlv } from '#native/reader/tlv.ts';

/** Order of P-256 (FIPS 186-4 D.1.2.3). */
const ordine = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function numero(byte: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(byte).toString('hex') || '0'}`);
}

function inverso(a: bigint): bigint {
  let [r0, r1, s0, s1] = [a % ordine, ordine, 1n, 0n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  return ((s0 % ordine) + ordine) % ordine;
}

function interoDer(n: bigint): Uint8Array {
  const cifre = n.toString(16);
  const byte = Buffer.from(cifre.padStart(cifre.length + (cifre.length % 2), '0'), 'hex');
  return tlv(0x02, (byte[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), byte]) : byte);
}

/**
 * ECDSA P-256 over a digest that the caller computed, DER: what a card does, and node:crypto does not (it always
 * hashes). The point k·G comes from ECDH, the rest is FIPS 186-4 §6.4. For tests: not constant-time.
 */
export function firmaDigest(digest: Uint8Array, chiave: KeyObject): Uint8Array {
  const d = numero(Buffer.from(chiave.export({ format: 'jwk' }).d ?? '', 'base64url'));
  const z = numero(digest.subarray(0, 32));
  for (;;) {
    const segreto = randomBytes(32);
    const k = numero(segreto);
    if (k === 0n || k >= ordine) continue;
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(segreto);
    const r = numero(ecdh.getPublicKey().subarray(1, 33)) % ordine;
    const s = (inverso(k) * (z + r * d)) % ordine;
    if (r !== 0n && s !== 0n) return tlv(0x30, interoDer(r), interoDer(s));
  }
}
