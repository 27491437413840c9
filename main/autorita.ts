import { X509Certificate } from 'node:crypto';

/** The certificate was issued by this authority and is within its dates. @param ancora PEM. */
export function emessaDa(certificato: Uint8Array, ancora: Uint8Array, adesso: number): boolean {
  try {
    const carta = new X509Certificate(certificato);
    const autorita = new X509Certificate(ancora);
    const vale = carta.validFromDate.getTime() <= adesso && adesso <= carta.validToDate.getTime();
    return vale && !carta.ca && carta.checkIssued(autorita) && carta.verify(autorita.publicKey);
  } catch {
    return false;
  }
}
