import { X509Certificate } from 'node:crypto';

/** Every certificate of a PEM file: after a rotation an authority has several. */
export function certificatiDi(pem: Uint8Array): readonly X509Certificate[] {
  const testo = Buffer.from(pem).toString('latin1');
  const parti = testo.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return parti.length > 1 ? parti.map((una) => new X509Certificate(una)) : [new X509Certificate(pem)];
}

/** Issued by one of these authorities, and no authority itself. */
export function emessoDa(certificato: X509Certificate, autorita: readonly X509Certificate[]): boolean {
  return (
    !certificato.ca &&
    autorita.some((una) => certificato.checkIssued(una) && certificato.verify(una.publicKey))
  );
}

/** The certificate was issued by one of these authorities and is within its dates. @param ancora PEM. */
export function emessaDa(certificato: Uint8Array, ancora: Uint8Array, adesso: number): boolean {
  try {
    const carta = new X509Certificate(certificato);
    const vale = carta.validFromDate.getTime() <= adesso && adesso <= carta.validToDate.getTime();
    return vale && emessoDa(carta, certificatiDi(ancora));
  } catch {
    return false;
  }
}
