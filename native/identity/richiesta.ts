import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
// The library finds its parts through it.
import 'reflect-metadata';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';

export interface RichiestaDiCertificato {
  readonly chiave: KeyObject;
  /** PKCS#10, DER, signed by the key. */
  readonly csr: Uint8Array;
}

const algoritmo = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const genera = promisify(generateKeyPair);

/** A new RSA-2048 key of this workstation, which never leaves it, and the request of its certificate. */
export async function nuovaRichiesta(idPostazione: string): Promise<RichiestaDiCertificato> {
  const { privateKey, publicKey } = await genera('rsa', { modulusLength: 2048 });
  const pkcs8 = new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }));
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const fatta = await Pkcs10CertificateRequestGenerator.create(
    {
      name: `CN=${idPostazione}`,
      keys: {
        privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algoritmo, false, ['sign']),
        publicKey: await crypto.subtle.importKey('spki', spki, algoritmo, true, ['verify']),
      },
      signingAlgorithm: algoritmo,
    },
    crypto,
  );
  return { chiave: privateKey, csr: new Uint8Array(fatta.rawData) };
}
