import {
  X509Certificate as Certificato,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
  type JsonName,
} from './x509.ts';
import type { Orologio } from '../../orologio.ts';
import type { Custodia } from './custodia.ts';

export type NomeAutorita = 'postazioni' | 'operatori' | 'sigilli';

/** What a certificate says, whoever issues it. Validity starts five minutes early, for clocks that lag behind. */
export interface Richiesta {
  readonly soggetto: JsonName;
  /** SubjectPublicKeyInfo, DER. */
  readonly chiavePubblica: Uint8Array;
  readonly giorni: number;
  readonly estensioni: readonly Extension[];
}

/** A root that signs leaves directly: ECDSA P-256 with SHA-256, twenty years. */
export interface Autorita {
  readonly nome: NomeAutorita;
  readonly certificato: Certificato;
  emetti(richiesta: Richiesta): Promise<Uint8Array>;
}

const firma = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const giorno = 86_400_000;
const anticipo = 5 * 60_000;

/** 128 random bits, positive and never shorter (RFC 5280 §4.1.2.2). */
function seriale(): string {
  const byte = randomBytes(16);
  byte[0] = ((byte[0] ?? 0) & 0x3f) | 0x40;
  return byte.toString('hex');
}

export function soggetto(campi: Readonly<Record<string, string>>): JsonName {
  return Object.entries(campi).map(([tipo, valore]) => ({ [tipo]: [valore] }));
}

function nomeDi(autorita: NomeAutorita): JsonName {
  return soggetto({ CN: `Sportello CA ${autorita}`, O: 'Sportello', C: 'IT' });
}

const genera = promisify(generateKeyPair);

export async function nuovaP256(): Promise<KeyObject> {
  return (await genera('ec', { namedCurve: 'P-256' })).privateKey;
}

function perFirmare(chiave: KeyObject): Promise<CryptoKey> {
  const der = new Uint8Array(chiave.export({ type: 'pkcs8', format: 'der' }));
  return crypto.subtle.importKey('pkcs8', der, firma, false, ['sign']);
}

async function crea(nome: NomeAutorita, custodia: Custodia, orologio: Orologio): Promise<void> {
  const chiave = await nuovaP256();
  const pubblica = new Uint8Array(spki(chiave));
  const ora = orologio().getTime();
  const radice = await X509CertificateGenerator.create({
    serialNumber: seriale(),
    subject: nomeDi(nome),
    issuer: nomeDi(nome),
    notBefore: new Date(ora - anticipo),
    notAfter: new Date(ora + 20 * 365 * giorno),
    publicKey: pubblica,
    signingKey: await perFirmare(chiave),
    signingAlgorithm: firma,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(pubblica),
    ],
  });
  // Key first: a certificate without its key would look like an authority and sign nothing.
  custodia.scriviChiave(`${nome}.chiave.pem`, chiave);
  custodia.scrivi(`${nome}.pem`, radice.toString('pem'));
}

/** Opens the authority, making it the first time. */
export async function apriAutorita(
  nome: NomeAutorita,
  custodia: Custodia,
  orologio: Orologio,
): Promise<Autorita> {
  if (!custodia.esiste(`${nome}.pem`)) await crea(nome, custodia, orologio);
  const certificato = new Certificato(custodia.leggi(`${nome}.pem`));
  const chiave = await perFirmare(custodia.leggiChiave(`${nome}.chiave.pem`));
  return {
    nome,
    certificato,
    async emetti(richiesta) {
      const ora = orologio().getTime();
      const scadenza = Math.min(ora + richiesta.giorni * giorno, certificato.validToDate.getTime());
      const emesso = await X509CertificateGenerator.create({
        serialNumber: seriale(),
        subject: richiesta.soggetto,
        issuer: nomeDi(nome),
        notBefore: new Date(ora - anticipo),
        notAfter: new Date(scadenza),
        publicKey: new Uint8Array(richiesta.chiavePubblica),
        signingKey: chiave,
        signingAlgorithm: firma,
        extensions: [
          new BasicConstraintsExtension(false, undefined, true),
          await SubjectKeyIdentifierExtension.create(new Uint8Array(richiesta.chiavePubblica)),
          await AuthorityKeyIdentifierExtension.create(new Uint8Array(spki(certificato.publicKey))),
          ...richiesta.estensioni,
        ],
      });
      return new Uint8Array(emesso.rawData);
    },
  };
}

/** SubjectPublicKeyInfo (DER) of a key, private or public. */
export function spki(chiave: KeyObject): Uint8Array {
  const pubblica = chiave.type === 'private' ? createPublicKey(chiave) : chiave;
  return new Uint8Array(pubblica.export({ type: 'spki', format: 'der' }));
}
