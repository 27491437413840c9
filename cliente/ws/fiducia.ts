import type { X509Certificate } from 'node:crypto';
import type { DifettoRisposta } from './difetti.ts';

/** Who may sign the answers. */
export interface Fiducia {
  /** Authorities; a signer's own certificate may stand here as well. */
  readonly ancore: readonly X509Certificate[];
  /** Common name of the expected signer: an authority that issues other certificates too proves too little. */
  readonly firmatario: string | undefined;
}

/** Common name of the subject, if it has exactly one. */
export function nomeComune(certificato: X509Certificate): string | undefined {
  const nomi = certificato.subject.split('\n').filter((riga) => riga.startsWith('CN='));
  return nomi.length === 1 ? nomi[0]?.slice(3) : undefined;
}

/** Which authority was proved to have signed a certificate: a service shows the same one with every message. */
const emittenti = new WeakMap<X509Certificate, X509Certificate>();

function emessoDa(certificato: X509Certificate, autorita: X509Certificate): boolean {
  if (emittenti.get(certificato) === autorita) return true;
  // SECURITY: checkIssued compares names and key identifiers only; verify() is what proves the signature.
  const suo = autorita.ca && certificato.checkIssued(autorita) && certificato.verify(autorita.publicKey);
  if (suo) emittenti.set(certificato, autorita);
  return suo;
}

/** Is this a certificate under which an answer may be signed now? */
export function difettoFirmatario(
  certificato: X509Certificate,
  { ancore, firmatario }: Fiducia,
  ora: Date,
): DifettoRisposta | undefined {
  const stesso = ancore.some((ancora) => ancora.raw.equals(certificato.raw));
  const autorita = ancore.find((ancora) => emessoDa(certificato, ancora));
  if (!stesso && (!autorita || certificato.ca)) return 'certificato-estraneo';
  const valido = (uno: X509Certificate): boolean => ora >= uno.validFromDate && ora <= uno.validToDate;
  if (!valido(certificato) || (autorita && !valido(autorita))) return 'certificato-scaduto';
  if (firmatario !== undefined && nomeComune(certificato) !== firmatario) return 'firmatario-diverso';
  return undefined;
}
