import { X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { expect, it } from 'vitest';
import { creaCifra } from './cifra.ts';

const chiavi = forge.pki.rsa.generateKeyPair(2048);
function certificato(nome: string): forge.pki.Certificate {
  const suo = forge.pki.createCertificate();
  suo.publicKey = chiavi.publicKey;
  suo.serialNumber = '00a1b2';
  suo.validity.notAfter = new Date(Date.now() + 86_400_000);
  suo.setSubject([{ name: 'commonName', value: nome }]);
  suo.setIssuer([{ name: 'commonName', value: 'Autorità delle prove' }]);
  suo.sign(chiavi.privateKey, forge.md.sha256.create());
  return suo;
}

it('is opened by another library, with the key of who it is for', () => {
  const suo = certificato('048050-CO-9999');
  const cifra = creaCifra(new X509Certificate(forge.pki.certificateToPem(suo)));
  const chiaro = `<a>${'Vinci è in Toscana '.repeat(200)}</a>`;
  const asn1 = forge.asn1.fromDer(cifra(chiaro).toString('binary'));
  const messaggio = forge.pkcs7.messageFromAsn1(asn1) as forge.pkcs7.PkcsEnvelopedData;
  const destinatario = messaggio.findRecipient(suo);
  if (!destinatario) throw new Error('not for this certificate');
  messaggio.decrypt(destinatario, chiavi.privateKey);
  const aperto = (messaggio.content as forge.util.ByteStringBuffer).getBytes();
  expect(Buffer.from(aperto, 'binary').toString('utf8')).toBe(chiaro);
  expect(cifra(chiaro).equals(cifra(chiaro))).toBe(false);
});
