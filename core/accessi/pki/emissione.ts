import { createPublicKey, generateKeyPair, randomInt, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Pkcs10CertificateRequest,
  SubjectAlternativeNameExtension,
} from './x509.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { soggetto, spki, type Autorita } from './autorita.ts';
import { uso } from './catena.ts';
import { creaP12 } from '#contract/pkcs12.ts';

const genera = promisify(generateKeyPair);

export async function nuovaRsa(): Promise<KeyObject> {
  return (await genera('rsa', { modulusLength: 2048 })).privateKey;
}

// No look-alike characters: this password is read from a screen and typed.
const alfabeto = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function nuovaPassword(): string {
  return Array.from({ length: 20 }, () => alfabeto.charAt(randomInt(alfabeto.length))).join('');
}

/** A workstation's identity: certificate DER, key, and both inside a PKCS#12 under a random password. */
export interface PostazioneEmessa {
  readonly certificato: Uint8Array;
  readonly chiave: KeyObject;
  readonly p12: Uint8Array;
  readonly password: string;
}

/**
 * `IIIIII-CO-NNNN`, RSA-2048 because the workstation key also signs `IdPostazioneFirmato` with SHA256withRSA.
 * `CO-9999` and `CO-9998` are the municipality's server certificate (security.md §4): same shape.
 */
export function certificaPostazione(
  autorita: Autorita,
  dati: { idPostazione: string; comune: string; chiavePubblica: Uint8Array; giorni?: number },
): Promise<Uint8Array> {
  return autorita.emetti({
    soggetto: soggetto({ CN: dati.idPostazione, OU: dati.comune, O: 'Sportello', C: 'IT' }),
    chiavePubblica: dati.chiavePubblica,
    giorni: dati.giorni ?? 3 * 365,
    estensioni: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
      new ExtendedKeyUsageExtension([uso.client]),
    ],
  });
}

/** Key and certificate made here, in a PKCS#12 under a password: the procedure of the official service. */
export async function emettiPostazione(
  autorita: Autorita,
  dati: { idPostazione: string; comune: string; giorni?: number },
): Promise<PostazioneEmessa> {
  const chiave = await nuovaRsa();
  const certificato = await certificaPostazione(autorita, { ...dati, chiavePubblica: spki(chiave) });
  const password = nuovaPassword();
  const p12 = await creaP12({
    nome: dati.idPostazione,
    certificato,
    catena: [...new Set([autorita.certificato, autorita.radice])].map((uno) => uno.raw),
    chiave: chiave.export({ type: 'pkcs8', format: 'der' }),
    password,
  });
  return { certificato, chiave, p12, password };
}

export interface RichiestaOperatore {
  /** Either the card's public key (SubjectPublicKeyInfo) or a PKCS#10 request, whose signature is then checked. DER. */
  readonly chiave: { readonly spki: Uint8Array } | { readonly csr: Uint8Array };
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  /** Code of the body, six digits for a municipality. */
  readonly ente: string;
  readonly giorni?: number;
}

export type DifettoRichiesta = { tipo: 'csr-non-valida' } | { tipo: 'chiave-non-ammessa' };

async function chiaveRichiesta(
  chiave: RichiestaOperatore['chiave'],
): Promise<Esito<Uint8Array, DifettoRichiesta>> {
  if ('spki' in chiave) return riuscito(chiave.spki);
  try {
    const csr = new Pkcs10CertificateRequest(new Uint8Array(chiave.csr));
    return (await csr.verify())
      ? riuscito(new Uint8Array(csr.publicKey.rawData))
      : fallito({ tipo: 'csr-non-valida' });
  } catch {
    return fallito({ tipo: 'csr-non-valida' });
  }
}

/** What the cards and the session accept: RSA-2048 and P-256, nothing else. */
export function chiaveAmmessa(chiave: KeyObject): boolean {
  const { modulusLength, namedCurve } = chiave.asymmetricKeyDetails ?? {};
  if (chiave.asymmetricKeyType === 'rsa') return modulusLength === 2048;
  return chiave.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1';
}

/** Authentication certificate of an operator's card: the subject's common name is the codice fiscale (security.md §5). */
export async function emettiOperatore(
  autorita: Autorita,
  dati: RichiestaOperatore,
): Promise<Esito<Uint8Array, DifettoRichiesta>> {
  const chiave = await chiaveRichiesta(dati.chiave);
  if (!chiave.ok) return chiave;
  try {
    const pubblica = createPublicKey({ key: Buffer.from(chiave.valore), format: 'der', type: 'spki' });
    if (!chiaveAmmessa(pubblica)) return fallito({ tipo: 'chiave-non-ammessa' });
  } catch {
    return fallito({ tipo: 'chiave-non-ammessa' });
  }
  const certificato = await autorita.emetti({
    soggetto: soggetto({
      CN: dati.codiceFiscale,
      // surname and givenName
      '2.5.4.4': dati.cognome,
      '2.5.4.42': dati.nome,
      // serialNumber, ETSI EN 319 412-1 §5.1.3
      '2.5.4.5': `TINIT-${dati.codiceFiscale}`,
      OU: dati.ente,
      O: 'Sportello',
      C: 'IT',
    }),
    chiavePubblica: chiave.valore,
    giorni: dati.giorni ?? 6 * 365,
    estensioni: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([uso.client]),
    ],
  });
  return riuscito(certificato);
}

/** Certificate of a TLS face of the core, for host names and IP addresses. */
export function emettiServer(
  autorita: Autorita,
  dati: { nomi: readonly string[]; chiave: KeyObject; giorni?: number },
): Promise<Uint8Array> {
  return autorita.emetti({
    soggetto: soggetto({ CN: dati.nomi[0] ?? 'localhost', OU: 'core', O: 'Sportello', C: 'IT' }),
    chiavePubblica: spki(dati.chiave),
    giorni: dati.giorni ?? 397,
    estensioni: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([uso.server]),
      new SubjectAlternativeNameExtension(
        dati.nomi.map((nome) => ({ type: isIP(nome) ? ('ip' as const) : ('dns' as const), value: nome })),
      ),
    ],
  });
}

/** Certificate that only signs (documents, SOAP answers): non repudiation, no TLS use. */
export function emettiFirma(
  autorita: Autorita,
  dati: { nome: string; chiave: KeyObject; giorni?: number },
): Promise<Uint8Array> {
  return autorita.emetti({
    soggetto: soggetto({ CN: dati.nome, OU: 'core', O: 'Sportello', C: 'IT' }),
    chiavePubblica: spki(dati.chiave),
    giorni: dati.giorni ?? 6 * 365,
    estensioni: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true)],
  });
}
