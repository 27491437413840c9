import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { Identita } from './identita.ts';
import { memoria } from './memoria.ts';

const motore = new pkijs.CryptoEngine({ name: 'node', crypto });
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
/** PKCS#7 data, and the three signed attributes of RFC 5652 §11. */
const oid = {
  dati: '1.2.840.113549.1.7.1',
  datiFirmati: '1.2.840.113549.1.7.2',
  tipo: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
  ora: '1.2.840.113549.1.9.5',
} as const;

/**
 * `IdPostazioneFirmato`: CMS SignedData with its content inside, SHA256withRSA under the key of the workstation, whose
 * certificate is included (security.md §7). @returns base64.
 */
export async function firmaPostazione(id: string, postazione: Identita, ora: Date): Promise<string> {
  const contenuto = Buffer.from(id, 'utf8');
  const certificato = pkijs.Certificate.fromBER(memoria(postazione.certificato.raw));
  const digest = createHash('sha256').update(contenuto).digest();
  const firmatario = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: certificato.issuer,
      serialNumber: certificato.serialNumber,
    }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new pkijs.Attribute({ type: oid.tipo, values: [new asn1.ObjectIdentifier({ value: oid.dati })] }),
        new pkijs.Attribute({ type: oid.ora, values: [new asn1.UTCTime({ valueDate: ora })] }),
        new pkijs.Attribute({
          type: oid.digest,
          values: [new asn1.OctetString({ valueHex: memoria(digest) })],
        }),
      ],
    }),
  });
  const incapsulato = new pkijs.EncapsulatedContentInfo({ eContentType: oid.dati });
  // Set after building: given to the constructor it would be cut into a constructed string, which is BER and not DER.
  incapsulato.eContent = new asn1.OctetString({ valueHex: memoria(contenuto) });
  const firmato = new pkijs.SignedData({
    version: 1,
    encapContentInfo: incapsulato,
    signerInfos: [firmatario],
    certificates: [certificato],
  });
  const pkcs8 = postazione.chiave.export({ type: 'pkcs8', format: 'der' });
  const chiave = await crypto.subtle.importKey('pkcs8', memoria(pkcs8), rsa, false, ['sign']);
  await firmato.sign(chiave, 0, 'SHA-256', undefined, motore);
  const busta = new pkijs.ContentInfo({ contentType: oid.datiFirmati, content: firmato.toSchema(true) });
  return Buffer.from(busta.toSchema().toBER(false)).toString('base64');
}
