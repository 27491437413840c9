import { X509Certificate } from 'node:crypto';
import { certificatiDi } from '#native/identity/pem.ts';

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
