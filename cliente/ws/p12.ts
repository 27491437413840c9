import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import * as pkijs from 'pkijs';
import { memoria } from './memoria.ts';

export interface ContenutoP12 {
  readonly chiavi: readonly KeyObject[];
  readonly certificati: readonly X509Certificate[];
}

const motore = new pkijs.CryptoEngine({ name: 'node', crypto });

/** Files of today: AES-256 under PBES2. @throws on any other, and on a wrong password. */
async function diOggi(file: Buffer, password: string): Promise<ContenutoP12> {
  const segreta = memoria(new TextEncoder().encode(password));
  const pfx = pkijs.PFX.fromBER(memoria(file));
  await pfx.parseInternalValues({ password: segreta, checkIntegrity: true }, motore);
  const autenticato = pfx.parsedValue?.authenticatedSafe;
  if (!autenticato) throw new Error('PKCS#12 without its contents');
  await autenticato.parseInternalValues(
    { safeContents: autenticato.safeContents.map(() => ({ password: segreta })) },
    motore,
  );
  const parti = (autenticato.parsedValue as { safeContents: { value: pkijs.SafeContents }[] }).safeContents;
  const chiavi: KeyObject[] = [];
  const certificati: X509Certificate[] = [];
  for (const { bagValue } of parti.flatMap(({ value }) => value.safeBags)) {
    if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag) {
      await (
        bagValue as unknown as { parseInternalValues(p: object, e: object): Promise<void> }
      ).parseInternalValues({ password: segreta }, motore);
      const pkcs8 = bagValue.parsedValue?.toSchema().toBER(false);
      if (pkcs8) chiavi.push(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
    } else if (bagValue instanceof pkijs.CertBag && bagValue.parsedValue instanceof pkijs.Certificate) {
      certificati.push(new X509Certificate(Buffer.from(bagValue.parsedValue.toSchema().toBER(false))));
    }
  }
  return { chiavi, certificati };
}

/** The library leaves undecoded what is not RSA through and through: those bytes are taken as they are. */
function certificatoDi({ cert, asn1 }: forge.pkcs12.Bag): X509Certificate {
  const der = forge.asn1.toDer(cert ? forge.pki.certificateToAsn1(cert) : asn1).getBytes();
  return new X509Certificate(Buffer.from(der, 'binary'));
}

/** Files under RC2 or 3DES (RFC 7292 appendix C), as many workstation certificates in use still are. */
function diAllora(file: Buffer, password: string): ContenutoP12 {
  const aperto = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(file.toString('binary')), password);
  const sacchi = (tipo = ''): forge.pkcs12.Bag[] => aperto.getBags({ bagType: tipo })[tipo] ?? [];
  const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
  const chiavi = [...sacchi(pkcs8ShroudedKeyBag), ...sacchi(keyBag)].flatMap(({ key }) => key ?? []);
  return {
    chiavi: chiavi.map((chiave) => createPrivateKey(forge.pki.privateKeyToPem(chiave))),
    certificati: sacchi(certBag).map(certificatoDi),
  };
}

/** Keys and certificates of a PKCS#12 of any make. @throws whatever its libraries say of one that does not open. */
export async function leggiP12(file: Buffer, password: string): Promise<ContenutoP12> {
  try {
    return await diOggi(file, password);
  } catch {
    return diAllora(file, password);
  }
}
