import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreIdentita } from './errori.ts';

function apri(file: Buffer, password: string): Esito<forge.pkcs12.Pkcs12Pfx, ErroreIdentita> {
  let asn1: forge.asn1.Asn1;
  try {
    asn1 = forge.asn1.fromDer(file.toString('binary'));
  } catch {
    return fallito({ tipo: 'formato' });
  }
  try {
    return riuscito(forge.pkcs12.pkcs12FromAsn1(asn1, password));
  } catch (errore) {
    const chePassword = errore instanceof Error && /password|MAC/i.test(errore.message);
    return fallito({ tipo: chePassword ? 'password-errata' : 'formato' });
  }
}

/**
 * The library leaves undecoded what is not RSA through and through, and writes what it decoded with the parameters of RSA
 * beside any signature: ECDSA has none (RFC 5758 §3.2).
 */
function certificatoDi({ cert, asn1 }: forge.pkcs12.Bag): X509Certificate {
  const scritto = cert ? forge.pki.certificateToAsn1(cert) : asn1;
  if (cert?.signatureOid?.startsWith('1.2.840.10045.4.')) {
    const [, algoritmo] = scritto.value as forge.asn1.Asn1[];
    if (algoritmo) algoritmo.value = (algoritmo.value as forge.asn1.Asn1[]).slice(0, 1);
  }
  return new X509Certificate(Buffer.from(forge.asn1.toDer(scritto).getBytes(), 'binary'));
}

/** Key and certificates (the key's own first) of a file under ciphers that TLS does not open any more. */
export function estrai(
  file: Buffer,
  password: string,
): Esito<{ readonly chiave: KeyObject; readonly certificati: readonly X509Certificate[] }, ErroreIdentita> {
  const aperto = apri(file, password);
  if (!aperto.ok) return aperto;
  const sacchi = (tipo = '') => aperto.valore.getBags({ bagType: tipo })[tipo] ?? [];
  const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
  const letta = [...sacchi(pkcs8ShroudedKeyBag), ...sacchi(keyBag)].find(({ key }) => key)?.key;
  if (!letta) return fallito({ tipo: 'senza-chiave' });
  const chiave = createPrivateKey(forge.pki.privateKeyToPem(letta));
  const certificati = sacchi(certBag).map(certificatoDi);
  const suo = certificati.find((certificato) => certificato.checkPrivateKey(chiave));
  if (!suo) return fallito({ tipo: 'senza-chiave' });
  return riuscito({ chiave, certificati: [suo, ...certificati.filter((uno) => uno !== suo)] });
}
