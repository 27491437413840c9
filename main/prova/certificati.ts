/** Certificates for tests: an authority and what it signs. Synthetic people only. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(crypto);

const ec = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const giorno = 86_400_000;

export interface Emesso {
  readonly der: Uint8Array;
  readonly pem: string;
  readonly chiave: KeyObject;
  readonly chiavePem: string;
}

export interface AutoritaDiProva {
  readonly pem: string;
  server(): Promise<Emesso>;
  postazione(idPostazione: string): Promise<Emesso>;
  carta(persona: { codiceFiscale: string; cognome: string; nome: string }): Promise<Emesso>;
}

export async function nuovaAutorita(nome: string): Promise<AutoritaDiProva> {
  const chiavi = await crypto.subtle.generateKey(ec, true, ['sign', 'verify']);
  const radice = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${nome}`,
    keys: chiavi,
    signingAlgorithm: ec,
    notBefore: new Date(Date.now() - giorno),
    notAfter: new Date(Date.now() + 365 * giorno),
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  });
  let seriale = 1;
  async function emetti(soggetto: string, tipo: 'rsa' | 'ec', estensioni: x509.Extension[]): Promise<Emesso> {
    const sue = await crypto.subtle.generateKey(tipo === 'rsa' ? rsa : ec, true, ['sign', 'verify']);
    const certificato = await x509.X509CertificateGenerator.create({
      serialNumber: (seriale++).toString(16).padStart(2, '0'),
      subject: soggetto,
      issuer: radice.subject,
      publicKey: sue.publicKey,
      signingKey: chiavi.privateKey,
      signingAlgorithm: ec,
      notBefore: new Date(Date.now() - giorno),
      notAfter: new Date(Date.now() + 90 * giorno),
      extensions: [new x509.BasicConstraintsExtension(false), ...estensioni],
    });
    const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', sue.privateKey));
    const chiave = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    return {
      der: new Uint8Array(certificato.rawData),
      pem: certificato.toString('pem'),
      chiave,
      chiavePem: chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  }
  const perClient = new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]);
  return {
    pem: radice.toString('pem'),
    server: () =>
      emetti('CN=localhost', 'ec', [
        new x509.SubjectAlternativeNameExtension([
          { type: 'ip', value: '127.0.0.1' },
          { type: 'dns', value: 'localhost' },
        ]),
      ]),
    postazione: (idPostazione) => emetti(`CN=${idPostazione}`, 'ec', [perClient]),
    carta: ({ codiceFiscale, cognome, nome }) =>
      emetti(`CN=${codiceFiscale}, SN=${cognome}, G=${nome}`, 'rsa', [perClient]),
  };
}
