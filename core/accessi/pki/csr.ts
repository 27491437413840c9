import { createPublicKey } from 'node:crypto';
import { Pkcs10CertificateRequest } from './x509.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

export type DifettoCsr = 'illeggibile' | 'firma' | 'chiave' | 'nome';

/**
 * The public key (SubjectPublicKeyInfo, DER) of a PKCS#10 of a workstation: signed by that very key, RSA-2048, and of
 * this name alone.
 */
export async function chiaveDiCsr(
  der: Uint8Array,
  idPostazione: string,
): Promise<Esito<Uint8Array, DifettoCsr>> {
  try {
    const csr = new Pkcs10CertificateRequest(new Uint8Array(der));
    if (!(await csr.verify())) return fallito('firma');
    const nomi = csr.subjectName.getField('CN');
    if (nomi.length !== 1 || nomi[0] !== idPostazione) return fallito('nome');
    const spki = new Uint8Array(csr.publicKey.rawData);
    const chiave = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    const rsa2048 = chiave.asymmetricKeyType === 'rsa' && chiave.asymmetricKeyDetails?.modulusLength === 2048;
    return rsa2048 ? riuscito(spki) : fallito('chiave');
  } catch {
    return fallito('illeggibile');
  }
}
