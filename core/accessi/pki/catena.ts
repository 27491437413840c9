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

/** Every certificate of a file, PEM or DER: after a rotation an authority has several. @throws when there is none. */
export function certificatiIn(byte: Uint8Array): readonly X509Certificate[] {
  const testo = Buffer.from(byte).toString('latin1');
  const parti = testo.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return parti.length > 1 ? parti.map((una) => new X509Certificate(una)) : [new X509Certificate(byte)];
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

/**
 * Who may have issued a certificate that is believed: the issuing authority of today and those of before, each believed
 * until the last of its leaves ends (docs/decisions/0044).
 */
export type Emittenti = X509Certificate | readonly X509Certificate[];

/** Which authority was proved to have signed a certificate: asked at every request of a connection, computed once. */
const provati = new WeakMap<X509Certificate, X509Certificate>();

function emessoDa(certificato: X509Certificate, autorita: X509Certificate): boolean {
  if (provati.get(certificato) === autorita) return true;
  // SECURITY: checkIssued compares names and key identifiers only; verify() is what proves the signature.
  const firmato = certificato.checkIssued(autorita) && certificato.verify(autorita.publicKey);
  if (firmato) provati.set(certificato, autorita);
  return firmato;
}

/** The authority that issued a certificate, among those believed. */
export function emittenteDi(certificato: X509Certificate, emittenti: Emittenti): X509Certificate | undefined {
  const elenco = emittenti instanceof X509Certificate ? [emittenti] : emittenti;
  return elenco.find((autorita) => emessoDa(certificato, autorita));
}

/**
 * Issued by one of these very authorities (leaves hang directly from them), for this use, valid at this moment.
 * Revocation is the census's business.
 */
export function verificaCatena(
  certificato: X509Certificate,
  emittenti: Emittenti,
  istante: Date,
  usoRichiesto?: string,
): DifettoCertificato | undefined {
  const autorita = emittenteDi(certificato, emittenti);
  if (!autorita || certificato.ca) return { tipo: 'estraneo' };
  if (usoRichiesto && !(certificato.keyUsage as string[] | undefined)?.includes(usoRichiesto)) {
    return { tipo: 'estraneo' };
  }
  if (istante < certificato.validFromDate)
    return { tipo: 'non-ancora-valido', dal: certificato.validFromDate };
  if (istante > certificato.validToDate) return { tipo: 'scaduto', dal: certificato.validToDate };
  // A leaf never outlives who issued it; if it says it does, it ended with it.
  if (istante > autorita.validToDate) return { tipo: 'scaduto', dal: autorita.validToDate };
  return undefined;
}
