import { createSecureContext } from 'node:tls';
import forge from 'node-forge';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreIdentita } from './errori.ts';

export interface ContenutoP12 {
  /** DER of the certificate that goes with the key. */
  readonly certificato: Buffer;
  /** What Node's TLS loads with the same password. */
  readonly pfx: Buffer;
}

type Sacchi = readonly forge.pkcs12.Bag[];

function byte(pfx: forge.pkcs12.Pkcs12Pfx, tipo: string): Sacchi {
  return pfx.getBags({ bagType: tipo })[tipo] ?? [];
}

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

function caricabile(pfx: Buffer, password: string): boolean {
  try {
    createSecureContext({ pfx, passphrase: password });
    return true;
  } catch {
    return false;
  }
}

/** Old files use RC2 or 3DES, that OpenSSL 3 does not open: the same content again, under AES-256. */
function converti(
  chiave: forge.pki.rsa.PrivateKey,
  certificati: readonly forge.pki.Certificate[],
  password: string,
): Buffer {
  const asn1 = forge.pkcs12.toPkcs12Asn1(chiave, [...certificati], password, {
    algorithm: 'aes256',
    count: 20_000,
  });
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}

/** Opens a PKCS#12 file with an RSA key, as workstation certificates have; converts it in memory where TLS wants it. */
export function leggiP12(file: Buffer, password: string): Esito<ContenutoP12, ErroreIdentita> {
  const aperto = apri(file, password);
  if (!aperto.ok) return aperto;
  const { keyBag = '', pkcs8ShroudedKeyBag = '', certBag = '' } = forge.pki.oids;
  const chiavi = [...byte(aperto.valore, pkcs8ShroudedKeyBag), ...byte(aperto.valore, keyBag)];
  const chiave = chiavi.find((sacco) => sacco.key)?.key as forge.pki.rsa.PrivateKey | null | undefined;
  if (!chiave) return fallito({ tipo: 'senza-chiave' });
  const certificati = byte(aperto.valore, certBag).flatMap(({ cert }) => (cert ? [cert] : []));
  const diChi = (certificato: forge.pki.Certificate) => {
    const pubblica = certificato.publicKey as forge.pki.rsa.PublicKey | null;
    return pubblica?.n.equals(chiave.n) === true;
  };
  const suo = certificati.find(diChi);
  if (!suo) return fallito({ tipo: 'senza-chiave' });
  const der = forge.asn1.toDer(forge.pki.certificateToAsn1(suo)).getBytes();
  const ordinati = [suo, ...certificati.filter((uno) => uno !== suo)];
  const pfx = caricabile(file, password) ? file : converti(chiave, ordinati, password);
  return riuscito({ certificato: Buffer.from(der, 'binary'), pfx });
}
