import { constants, createCipheriv, publicEncrypt, randomBytes, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';

const oid = {
  avvolto: '1.2.840.113549.1.7.3',
  dati: '1.2.840.113549.1.7.1',
  rsa: '1.2.840.113549.1.1.1',
  aes256: '2.16.840.1.101.3.4.1.42',
} as const;

const ottetti = (byte: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: Uint8Array.from(byte).buffer });
const sequenza = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
const nome = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });

/** Issuer and serial number, as the certificate itself writes them. */
function emittenteESeriale({ raw }: X509Certificate): asn1js.Sequence {
  const { result } = asn1js.fromBER(Uint8Array.from(raw).buffer);
  const [daFirmare] = (result as asn1js.Sequence).valueBlock.value;
  const campi = (daFirmare as asn1js.Sequence).valueBlock.value;
  // The version, where there is one, is the only field with a tag of its own at the beginning.
  const [seriale, , emittente] = campi[0]?.idBlock.tagClass === 3 ? campi.slice(1) : campi;
  if (!seriale || !emittente) throw new Error('certificate without issuer');
  return sequenza(emittente, seriale);
}

/** Encrypts for one certificate. */
export type Cifra = (chiaro: string) => Buffer;

/**
 * CMS EnvelopedData (RFC 5652 §6), AES-256-CBC under a key that only this certificate opens (services.md §15):
 * RSAES-PKCS1-v1_5, because it is what the receivers in use can read.
 */
export function creaCifra(certificato: X509Certificate): Cifra {
  const destinatario = emittenteESeriale(certificato);
  const { publicKey: key } = certificato;
  return (chiaro) => {
    const chiave = randomBytes(32);
    const iv = randomBytes(16);
    const cifrario = createCipheriv('aes-256-cbc', chiave, iv);
    const cifrato = Buffer.concat([cifrario.update(chiaro, 'utf8'), cifrario.final()]);
    const perLui = publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, chiave);
    const contenuto = new asn1js.Primitive({
      idBlock: { tagClass: 3, tagNumber: 0 },
      valueHex: Uint8Array.from(cifrato).buffer,
    });
    const avvolto = sequenza(
      new asn1js.Integer({ value: 0 }),
      new asn1js.Set({
        value: [
          sequenza(
            new asn1js.Integer({ value: 0 }),
            destinatario,
            sequenza(nome(oid.rsa), new asn1js.Null()),
            ottetti(perLui),
          ),
        ],
      }),
      sequenza(nome(oid.dati), sequenza(nome(oid.aes256), ottetti(iv)), contenuto),
    );
    const messaggio = sequenza(
      nome(oid.avvolto),
      new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [avvolto] }),
    );
    return Buffer.from(messaggio.toBER(false));
  };
}
