import type { X509Certificate } from 'node:crypto';
import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreIdentita } from './errori.ts';

/** To be spread among the options of `https.request` or `tls.connect`. */
export type OpzioniTls =
  | { readonly pfx: Buffer; readonly passphrase: string }
  | { readonly key: string; readonly cert: string; readonly passphrase?: string };

export interface ContenutoP12 {
  readonly certificato: X509Certificate;
  readonly tls: OpzioniTls;
}

/** The certificate that TLS would present: asked of the very library that will present it, so that both always agree. */
function certificatoDi(contesto: SecureContext): X509Certificate | undefined {
  const muto = new Duplex({
    read: () => undefined,
    write: (_parte, _codifica, fatto) => {
      fatto();
    },
  });
  const presa = new TLSSocket(muto, { secureContext: contesto, isServer: true });
  try {
    return presa.getX509Certificate();
  } finally {
    presa.destroy();
  }
}

type Lettura = Esito<ContenutoP12, ErroreIdentita>;

/** Words of OpenSSL for what it does not open. */
function erroreDi(errore: unknown): ErroreIdentita | 'da-convertire' {
  const testo = errore instanceof Error ? errore.message : '';
  if (/mac verify failure|invalid password/i.test(testo)) return { tipo: 'password-errata' };
  if (/load private key|load PFX certificate/i.test(testo)) return { tipo: 'senza-chiave' };
  // RC2 and the like: RFC 7292 appendix C, left out of OpenSSL 3's default provider.
  return /unsupported/i.test(testo) ? 'da-convertire' : { tipo: 'formato' };
}

function leggiConTls(tls: OpzioniTls): Lettura | 'da-convertire' {
  try {
    const certificato = certificatoDi(createSecureContext(tls));
    return certificato ? riuscito({ certificato, tls }) : fallito({ tipo: 'senza-chiave' });
  } catch (errore) {
    const letto = erroreDi(errore);
    return letto === 'da-convertire' ? letto : fallito(letto);
  }
}

/** Key (PKCS#8, encrypted) and certificate, PEM. */
export function leggiPem(tls: Extract<OpzioniTls, { readonly key: string }>): Lettura {
  const letto = leggiConTls(tls);
  return letto === 'da-convertire' ? fallito({ tipo: 'formato' }) : letto;
}

/** Opens a PKCS#12 file; what TLS does not open any more is decrypted in memory, the file on disk stays as it is. */
export async function leggiP12(file: Buffer, password: string): Promise<Lettura> {
  const letto = leggiConTls({ pfx: file, passphrase: password });
  if (letto !== 'da-convertire') return letto;
  // Only an office with an old file pays for loading the library that reads it.
  const { estrai } = await import('./conversione.ts');
  const estratto = estrai(file, password);
  if (!estratto.ok) return estratto;
  const { chiave, certificati } = estratto.valore;
  return leggiPem({
    key: chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: certificati.map(String).join(''),
  });
}
