import { constants, createCipheriv, publicEncrypt, randomBytes, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';

const oid = {
  avvolto: '1.2.840.113549.1.7.3',
  dati: '1.2.840.113549.1.7.1',
  rsa: '1.2.840.113549.1.1.1',
  aes256: '2.16.840.1.101.3.4.1.42',
} as const;

/** DER of a value (X.690 §8.1): tag, length, content. */
function der(tag: number, ...contenuto: readonly Uint8Array[]): Buffer {
  const lungo = contenuto.reduce((somma, { length }) => somma + length, 0);
  const cifre = lungo < 128 ? '' : lungo.toString(16);
  const lunghezza = Buffer.from(cifre.length % 2 ? `0${cifre}` : cifre, 'hex');
  const testa = lungo < 128 ? [tag, lungo] : [tag, 0x80 | lunghezza.length, ...lunghezza];
  return Buffer.concat([Uint8Array.from(testa), ...contenuto]);
}
const sequenza = (...parti: readonly Uint8Array[]): Buffer => der(0x30, ...parti);
const insieme = (...parti: readonly Uint8Array[]): Buffer => der(0x31, ...parti);
const ottetti = (byte: Uint8Array): Buffer => der(4, byte);
const nome = (value: string): Buffer => Buffer.from(new asn1js.ObjectIdentifier({ value }).toBER());
/** `[0]`, constructed or not. */
const zero = { esplicito: 0xa0, implicito: 0x80 } as const;
const versione0 = Uint8Array.of(2, 1, 0);
const nulla = Uint8Array.of(5, 0);

/** Issuer and serial number, as the certificate itself writes them. */
function emittenteESeriale({ raw }: X509Certificate): Buffer {
  const { result } = asn1js.fromBER(Uint8Array.from(raw).buffer);
  const [daFirmare] = (result as asn1js.Sequence).valueBlock.value;
  const campi = (daFirmare as asn1js.Sequence).valueBlock.value;
  // The version, where there is one, is the only field with a tag of its own at the beginning.
  const [seriale, , emittente] = campi[0]?.idBlock.tagClass === 3 ? campi.slice(1) : campi;
  if (!seriale || !emittente) throw new Error('certificate without issuer');
  return sequenza(Buffer.from(emittente.toBER()), Buffer.from(seriale.toBER()));
}

/** Encrypts for one certificate. */
export type Cifra = (chiaro: string) => Buffer;

/**
 * CMS EnvelopedData (RFC 5652 §6), AES-256-CBC under a key that only this certificate opens (services.md §15):
 * RSAES-PKCS1-v1_5, because it is what the receivers in use can read.
 */
export function creaCifra(certificato: X509Certificate): Cifra {
  const { publicKey: key } = certificato;
  // What is the same in every message is written once.
  const destinatario = Buffer.concat([
    versione0,
    emittenteESeriale(certificato),
    sequenza(nome(oid.rsa), nulla),
  ]);
  const [avvolto, dati, aes256] = [nome(oid.avvolto), nome(oid.dati), nome(oid.aes256)];
  return (chiaro) => {
    const chiave = randomBytes(32);
    const iv = randomBytes(16);
    const cifrario = createCipheriv('aes-256-cbc', chiave, iv);
    const cifrato = Buffer.concat([cifrario.update(chiaro, 'utf8'), cifrario.final()]);
    const perLui = publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, chiave);
    const contenuto = sequenza(dati, sequenza(aes256, ottetti(iv)), der(zero.implicito, cifrato));
    const destinatari = insieme(sequenza(destinatario, ottetti(perLui)));
    return sequenza(avvolto, der(zero.esplicito, sequenza(versione0, destinatari, contenuto)));
  };
}
