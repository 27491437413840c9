import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  verify,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Credenziale } from '#native/carta/index.ts';
import type { ChiaveDaCarta, ErroreChiave } from '../chiave-bozze.ts';
import { apriBusta, Busta, chiudiBusta, improntaDi } from './busta.ts';

/** The recovery pair of one security administrator on one workstation: anybody may close for it, only that card opens. */
export const FileRecupero = z.object({
  versione: z.literal(1),
  /** X25519, SPKI. */
  pubblica: z.base64(),
  /** Of the card, over the public key: nobody slips another one in. */
  firma: z.base64(),
  sale: z.base64(),
  /** X25519, PKCS#8, closed with a secret of the card. */
  privata: Busta,
});
export type FileRecupero = z.infer<typeof FileRecupero>;

/** A data key closed for a recovery pair. */
export const BustaDiRecupero = z.object({ impronta: z.string(), effimera: z.base64(), busta: Busta });
export type BustaDiRecupero = z.infer<typeof BustaDiRecupero>;

function daFirmare(pubblica: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('SPORTELLO-RECUPERO-1\n'), pubblica]);
}

/** Made once, while the administrator is in with her card. */
export async function nuovoRecupero(
  credenziale: Credenziale,
  chiaveDaCarta: ChiaveDaCarta,
): Promise<Esito<FileRecupero, ErroreChiave>> {
  const coppia = generateKeyPairSync('x25519');
  const pubblica = coppia.publicKey.export({ type: 'spki', format: 'der' });
  const sale = randomBytes(32).toString('base64');
  const firma = await credenziale.firma(daFirmare(pubblica));
  if (!firma.ok) return firma;
  const segreto = await chiaveDaCarta(credenziale, `recupero\n${sale}`);
  if (!segreto.ok) return segreto;
  const privata = coppia.privateKey.export({ type: 'pkcs8', format: 'der' });
  const impronta = improntaDi(credenziale.certificato);
  try {
    return riuscito({
      versione: 1,
      pubblica: pubblica.toString('base64'),
      firma: Buffer.from(firma.valore.firma).toString('base64'),
      sale,
      privata: chiudiBusta(segreto.valore, privata, impronta),
    });
  } finally {
    segreto.valore.fill(0);
    privata.fill(0);
  }
}

/** SECURITY: a pair that this certificate has not signed is not the administrator's: nothing is closed for it. */
export function pubblicaDi(file: FileRecupero, certificato: Uint8Array): KeyObject | undefined {
  const pubblica = Buffer.from(file.pubblica, 'base64');
  const { publicKey } = new X509Certificate(certificato);
  if (!verify('sha256', daFirmare(pubblica), publicKey, Buffer.from(file.firma, 'base64'))) return undefined;
  return createPublicKey({ key: pubblica, format: 'der', type: 'spki' });
}

function comune(privateKey: KeyObject, publicKey: KeyObject, etichetta: string): Uint8Array {
  const segreto = diffieHellman({ privateKey, publicKey });
  return new Uint8Array(hkdfSync('sha256', segreto, Buffer.alloc(0), `recupero\n${etichetta}`, 32));
}

export function chiudiPerRecupero(
  pubblica: KeyObject,
  impronta: string,
  contenuto: Uint8Array,
  etichetta: string,
): BustaDiRecupero {
  const effimera = generateKeyPairSync('x25519');
  return {
    impronta,
    effimera: effimera.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    busta: chiudiBusta(comune(effimera.privateKey, pubblica, etichetta), contenuto, etichetta),
  };
}

/** The private half, opened by the card of its administrator. */
export async function apriRecupero(
  file: FileRecupero,
  credenziale: Credenziale,
  chiaveDaCarta: ChiaveDaCarta,
): Promise<Esito<KeyObject, ErroreChiave>> {
  const segreto = await chiaveDaCarta(credenziale, `recupero\n${file.sale}`);
  if (!segreto.ok) return segreto;
  const aperta = apriBusta(segreto.valore, file.privata, improntaDi(credenziale.certificato));
  segreto.valore.fill(0);
  if (!aperta) return fallito({ tipo: 'illeggibile' });
  return riuscito(createPrivateKey({ key: aperta, format: 'der', type: 'pkcs8' }));
}

export function apriConRecupero(
  privata: KeyObject,
  { effimera, busta }: BustaDiRecupero,
  etichetta: string,
): Buffer | undefined {
  const sua = createPublicKey({ key: Buffer.from(effimera, 'base64'), format: 'der', type: 'spki' });
  return apriBusta(comune(privata, sua, etichetta), busta, etichetta);
}
