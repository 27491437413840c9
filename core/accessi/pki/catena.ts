import { X509Certificate } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

export type DifettoCertificato =
  | { tipo: 'illeggibile' }
  /** Not signed by the expected authority, or not meant for this use. */
  | { tipo: 'estraneo' }
  | { tipo: 'non-ancora-valido'; dal: Date }
  | { tipo: 'scaduto'; dal: Date };

/** Object identifiers of the extended key usages that we accept. */
export const uso = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2' } as const;

export function leggiCertificato(der: Uint8Array): Esito<X509Certificate, DifettoCertificato> {
  try {
    return riuscito(new X509Certificate(der));
  } catch {
    return fallito({ tipo: 'illeggibile' });
  }
}

/** SHA-256 of the DER, base64url: the name of a certificate in the census. */
export function impronta(certificato: X509Certificate): string {
  return Buffer.from(certificato.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
}

/** Common name of the subject, if it has exactly one. */
export function nomeComune(certificato: X509Certificate): string | undefined {
  const nomi = certificato.subject.split('\n').filter((riga) => riga.startsWith('CN='));
  return nomi.length === 1 ? nomi[0]?.slice(3) : undefined;
}

/** Which authority was proved to have signed a certificate: asked at every request of a connection, computed once. */
const emittenti = new WeakMap<X509Certificate, X509Certificate>();

function emessoDa(certificato: X509Certificate, autorita: X509Certificate): boolean {
  if (emittenti.get(certificato) === autorita) return true;
  // SECURITY: checkIssued compares names and key identifiers only; verify() is what proves the signature.
  const firmato = certificato.checkIssued(autorita) && certificato.verify(autorita.publicKey);
  if (firmato) emittenti.set(certificato, autorita);
  return firmato;
}

/**
 * Issued by this very authority (leaves hang directly from the root), for this use, valid at this moment.
 * Revocation is the census's business.
 */
export function verificaCatena(
  certificato: X509Certificate,
  autorita: X509Certificate,
  istante: Date,
  usoRichiesto?: string,
): DifettoCertificato | undefined {
  if (!emessoDa(certificato, autorita) || certificato.ca) return { tipo: 'estraneo' };
  if (usoRichiesto && !(certificato.keyUsage as string[] | undefined)?.includes(usoRichiesto)) {
    return { tipo: 'estraneo' };
  }
  if (istante < certificato.validFromDate)
    return { tipo: 'non-ancora-valido', dal: certificato.validFromDate };
  if (istante > certificato.validToDate) return { tipo: 'scaduto', dal: certificato.validToDate };
  return undefined;
}
