import { constants, createECDH, createPublicKey, generateKeyPair, privateDecrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { leggiTlv, tlv, unisci } from '#native/reader/tlv.ts';
import { sw, type Risposta } from '../apdu.ts';
import { firmaDigest } from '../ecdsa.ts';

/** Algorithm identifiers of SP 800-78-4 table 6-2. */
export const algoritmo = { rsa2048: 0x07, p256: 0x11 } as const;
export type Algoritmo = (typeof algoritmo)[keyof typeof algoritmo];

/** When the card wants the PIN before it uses a key (SP 800-73-4 part 1 table 4b). */
export type PoliticaPin = 'mai' | 'una-volta' | 'sempre';

export interface ChiavePiv {
  readonly algoritmo: Algoritmo;
  readonly chiave: KeyObject;
  readonly politica: PoliticaPin;
}

const genera = promisify(generateKeyPair);

export async function nuovaChiave(tipo: Algoritmo): Promise<KeyObject> {
  return tipo === algoritmo.rsa2048
    ? (await genera('rsa', { modulusLength: 2048 })).privateKey
    : (await genera('ec', { namedCurve: 'P-256' })).privateKey;
}

function coordinata(valore: string | undefined): Uint8Array {
  return Uint8Array.from(Buffer.from(valore ?? '', 'base64url'));
}

/** Answer of GENERATE ASYMMETRIC KEY PAIR (SP 800-73-4 part 2 §3.3.2). */
export function parteMostrata(chiave: KeyObject): Uint8Array {
  const jwk = createPublicKey(chiave).export({ format: 'jwk' });
  return jwk.kty === 'RSA'
    ? tlv(0x7f49, tlv(0x81, coordinata(jwk.n)), tlv(0x82, coordinata(jwk.e)))
    : tlv(0x7f49, tlv(0x86, unisci(Uint8Array.of(4), coordinata(jwk.x), coordinata(jwk.y))));
}

function segretoComune(chiave: KeyObject, punto: Uint8Array): Uint8Array {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(coordinata(chiave.export({ format: 'jwk' }).d));
  return ecdh.computeSecret(punto);
}

/** The input that GENERAL AUTHENTICATE brings inside its dynamic authentication template (tag 7C). */
export interface Prova {
  readonly sfida?: Uint8Array | undefined;
  readonly punto?: Uint8Array | undefined;
}

export function leggiProva(dati: Uint8Array): Prova | undefined {
  const modello = leggiTlv(dati)?.[0];
  const campi = modello?.tag === 0x7c ? leggiTlv(modello.valore) : undefined;
  if (!campi) return undefined;
  const campo = (tag: number) => campi.find((uno) => uno.tag === tag)?.valore;
  return { sfida: campo(0x81), punto: campo(0x85) };
}

/** Internal authentication: raw RSA on a padded block, ECDSA on a digest, or ECDH on a point. */
export function usaChiave({ algoritmo: tipo, chiave }: ChiavePiv, { sfida, punto }: Prova): Risposta {
  const risposta = (dati: Uint8Array) => tlv(0x7c, tlv(0x82, dati));
  if (tipo === algoritmo.rsa2048) {
    if (sfida?.length !== 256) return sfida ? sw.lunghezzaErrata : sw.datiErrati;
    return risposta(privateDecrypt({ key: chiave, padding: constants.RSA_NO_PADDING }, sfida));
  }
  if (punto) return risposta(segretoComune(chiave, punto));
  return sfida ? risposta(firmaDigest(sfida, chiave)) : sw.datiErrati;
}
