import { generateKeyPairSync } from 'node:crypto';
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '#core/accessi/pki/x509.ts';

/** Issues the authentication certificate of a card: SubjectPublicKeyInfo in, certificate out, both DER. */
export type Emittente = (spki: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

const algoritmo = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const autenticazioneClient = '1.3.6.1.5.5.7.3.2';

/** Holder of the cards that need no authority behind: does not exist. */
export const titolareDiProva = {
  codiceFiscale: 'PRVCRT80A01H501V',
  cognome: 'Prova',
  nome: 'Carta',
} as const;

/** An authority made for the occasion, that nobody trusts: enough where only card and reader are on trial. */
export async function emittenteDiProva(spki: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const pkcs8 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'der',
  });
  const certificato = await X509CertificateGenerator.create({
    serialNumber: '01',
    issuer: 'CN=Autorita di prova',
    subject: [
      { CN: [titolareDiProva.codiceFiscale] },
      { '2.5.4.4': [titolareDiProva.cognome] },
      { '2.5.4.42': [titolareDiProva.nome] },
    ],
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 365 * 86_400_000),
    publicKey: spki,
    signingKey: await crypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), algoritmo, false, ['sign']),
    signingAlgorithm: algoritmo,
    extensions: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([autenticazioneClient]),
    ],
  });
  return new Uint8Array(certificato.rawData);
}
