import { hkdfSync } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Credenziale } from '../credenziale.ts';
import type { ErroreCredenziale } from '../errori.ts';

/** What the card signs to make a key: never a message that means something elsewhere. */
const etichetta = 'SPORTELLO-CHIAVE-1';

/**
 * Thirty-two bytes that only this card can give again, for the same context: HKDF-SHA256 (RFC 5869) over an RSA PKCS#1
 * v1.5 signature, which is the same each time (RFC 8017 §8.2). ECDSA signatures are not: there the answer is
 * `non-supportata`. Wants somebody in.
 * @param contesto what the key is for, e.g. workstation and purpose; another context, another key.
 */
export async function chiaveDaCarta(
  credenziale: Credenziale,
  contesto: string,
): Promise<Esito<Uint8Array, ErroreCredenziale>> {
  const messaggio = new TextEncoder().encode(`${etichetta}\n${contesto}`);
  const firma = await credenziale.firma(messaggio);
  if (!firma.ok) return firma;
  if (firma.valore.algoritmo !== 'RSA-PKCS1-SHA256') {
    return fallito({ tipo: 'non-supportata', cosa: 'chiave ricavata da una carta a curve ellittiche' });
  }
  const chiave = new Uint8Array(hkdfSync('sha256', firma.valore.firma, new Uint8Array(32), messaggio, 32));
  firma.valore.firma.fill(0);
  return riuscito(chiave);
}
