import { createHash, createPublicKey } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';
import { esegui, swFatto } from './apdu.ts';
import { eseguiLungo } from './concatena.ts';
import type { Trasmetti } from './lettori.ts';
import { cercaTlv, esa, tlv, unisci } from './tlv.ts';

/** Slot of PIV authentication, RSA-2048 (SP 800-78-4 table 6-2): the drafts of an operator want an RSA card. */
const slot = 0x9a;
const rsa2048 = 0x07;
/** DigestInfo of SHA-256 (RFC 8017 §9.2, note 1). */
const digestInfo = esa('3031300D060960864801650304020105000420');

/** Makes the key on the card, from where it never comes out. @returns SubjectPublicKeyInfo. */
export async function generaChiave(trasmetti: Trasmetti): Promise<Esito<Uint8Array, ErroreCarta>> {
  const dati = tlv(0xac, tlv(0x80, Uint8Array.of(rsa2048)));
  const esito = await esegui(trasmetti, { ins: 0x47, p1: 0, p2: slot, dati, le: 256 });
  if (!esito.ok) return esito;
  const modulo = cercaTlv(esito.valore.dati, 0x7f49, 0x81);
  const esponente = cercaTlv(esito.valore.dati, 0x7f49, 0x82);
  if (esito.valore.sw !== swFatto || modulo?.length !== 256 || !esponente)
    return fallito({ tipo: 'rifiuto-carta', codice: esito.valore.sw });
  const url = (byte: Uint8Array): string => Buffer.from(byte).toString('base64url');
  const chiave = createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: url(modulo), e: url(esponente) } });
  return riuscito(Uint8Array.from(chiave.export({ type: 'spki', format: 'der' })));
}

/** RSASSA-PKCS1-v1_5 over SHA-256, the padding made here and the power on the card. Wants the PIN before. */
export async function firmaConChiave(
  trasmetti: Trasmetti,
  messaggio: Uint8Array,
): Promise<Esito<Uint8Array, ErroreCarta>> {
  const digest = createHash('sha256').update(messaggio).digest();
  const riempimento = new Uint8Array(256 - 3 - digestInfo.length - digest.length).fill(0xff);
  const blocco = unisci(Uint8Array.of(0, 1), riempimento, Uint8Array.of(0), digestInfo, digest);
  const esito = await eseguiLungo(trasmetti, {
    ...{ ins: 0x87, p1: rsa2048, p2: slot, le: 256 },
    dati: tlv(0x7c, tlv(0x82), tlv(0x81, blocco)),
  });
  if (!esito.ok) return esito;
  const firma = cercaTlv(esito.valore.dati, 0x7c, 0x82);
  return esito.valore.sw === swFatto && firma?.length === 256
    ? riuscito(Uint8Array.from(firma))
    : fallito({ tipo: 'rifiuto-carta', codice: esito.valore.sw });
}

/** PUT DATA (SP 800-73-4 part 2 §3.3.1). Wants the management key before. */
export async function scriviOggetto(
  trasmetti: Trasmetti,
  nome: Uint8Array,
  oggetto: Uint8Array,
): Promise<Esito<void, ErroreCarta>> {
  const esito = await eseguiLungo(trasmetti, {
    ...{ ins: 0xdb, p1: 0x3f, p2: 0xff },
    dati: unisci(tlv(0x5c, nome), oggetto),
  });
  if (!esito.ok) return esito;
  return esito.valore.sw === swFatto
    ? riuscito(undefined)
    : fallito({ tipo: 'rifiuto-carta', codice: esito.valore.sw });
}
