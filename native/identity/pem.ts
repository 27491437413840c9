import { X509Certificate } from 'node:crypto';

/**
 * Every certificate of a PEM file: after a rotation an authority has several. One alone may be DER too.
 * @throws what is no certificate.
 */
export function certificatiDi(pem: Uint8Array): readonly X509Certificate[] {
  const testo = Buffer.from(pem).toString('latin1');
  const parti = testo.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return parti.length > 1 ? parti.map((una) => new X509Certificate(una)) : [new X509Certificate(pem)];
}
