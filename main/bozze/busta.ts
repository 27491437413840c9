import {
  createCipheriv,
  createDecipheriv,
  constants,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  publicEncrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { z } from 'zod';

const Base64 = z.base64();

/** AES-256-GCM: what is inside opens only with the key and under the same label. */
export const Busta = z.object({ iv: Base64, dati: Base64, tag: Base64 });
export type Busta = z.infer<typeof Busta>;

export function chiudiBusta(chiave: Uint8Array, contenuto: Uint8Array, etichetta: string): Busta {
  const iv = randomBytes(12);
  const cifra = createCipheriv('aes-256-gcm', chiave, iv).setAAD(Buffer.from(etichetta));
  const dati = Buffer.concat([cifra.update(contenuto), cifra.final()]);
  return {
    iv: iv.toString('base64'),
    dati: dati.toString('base64'),
    tag: cifra.getAuthTag().toString('base64'),
  };
}

/** Undefined with the wrong key, under another label, or when the envelope has been touched. */
export function apriBusta(chiave: Uint8Array, busta: Busta, etichetta: string): Buffer | undefined {
  try {
    const cifra = createDecipheriv('aes-256-gcm', chiave, Buffer.from(busta.iv, 'base64'), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(etichetta))
      .setAuthTag(Buffer.from(busta.tag, 'base64'));
    return Buffer.concat([cifra.update(Buffer.from(busta.dati, 'base64')), cifra.final()]);
  } catch {
    return undefined;
  }
}

/** An envelope that only the holder of a certificate opens; `impronta` (SHA-256, hex) says which. */
export const BustaPerCertificato = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('RSA-OAEP-SHA256'), impronta: z.string(), dati: Base64 }),
  z.object({
    tipo: z.literal('ECDH-HKDF-SHA256'),
    impronta: z.string(),
    effimera: Base64.describe('SPKI, DER'),
    busta: Busta,
  }),
]);
export type BustaPerCertificato = z.infer<typeof BustaPerCertificato>;

export function improntaDi(certificato: Uint8Array): string {
  return new X509Certificate(certificato).fingerprint256.replaceAll(':', '').toLowerCase();
}

/** @throws for a key that is neither RSA nor elliptic: no card of an administrator has one. */
export function chiudiPer(
  certificato: Uint8Array,
  contenuto: Uint8Array,
  etichetta: string,
): BustaPerCertificato {
  const { publicKey } = new X509Certificate(certificato);
  const impronta = improntaDi(certificato);
  if (publicKey.asymmetricKeyType === 'rsa') {
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const dati = publicEncrypt(
      { key: publicKey, ...padding, oaepLabel: Buffer.from(etichetta) },
      Buffer.from(contenuto),
    );
    return { tipo: 'RSA-OAEP-SHA256', impronta, dati: dati.toString('base64') };
  }
  const namedCurve = publicKey.asymmetricKeyDetails?.namedCurve;
  if (publicKey.asymmetricKeyType !== 'ec' || !namedCurve) throw new Error('unsupported key type');
  const effimera = generateKeyPairSync('ec', { namedCurve });
  const comune = diffieHellman({ privateKey: effimera.privateKey, publicKey });
  const chiave = new Uint8Array(hkdfSync('sha256', comune, Buffer.alloc(0), etichetta, 32));
  return {
    tipo: 'ECDH-HKDF-SHA256',
    impronta,
    effimera: effimera.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    busta: chiudiBusta(chiave, contenuto, etichetta),
  };
}
