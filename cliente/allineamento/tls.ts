import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import type { Identita } from '../ws/identita.ts';

export interface IdentitaTls {
  readonly cert: string;
  readonly key: string;
}

const giorno = 86_400_000;
/** Made anew this long before the end. */
const margine = 30 * giorno;

export function tlsDi({ chiave, certificato, catena }: Identita): IdentitaTls {
  return {
    cert: [certificato, ...catena].map(String).join(''),
    key: chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function nuova(ora: Date): IdentitaTls {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const chiave = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  const suo = forge.pki.createCertificate();
  suo.publicKey = forge.pki.setRsaPublicKey(chiave.n, chiave.e);
  suo.serialNumber = `40${forge.util.bytesToHex(forge.random.getBytesSync(15))}`;
  suo.validity.notBefore = new Date(ora.getTime() - 5 * 60_000);
  suo.validity.notAfter = new Date(ora.getTime() + 3 * 365 * giorno);
  const nome = [{ name: 'commonName', value: 'Allineamento anagrafico' }];
  suo.setSubject(nome);
  suo.setIssuer(nome);
  const dns = [...new Set(['localhost', hostname()])].map((value) => ({ type: 2, value }));
  suo.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [...dns, { type: 7, ip: '127.0.0.1' }] },
  ]);
  suo.sign(chiave, forge.md.sha256.create());
  return {
    cert: forge.pki.certificateToPem(suo),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/**
 * A TLS certificate of its own, kept in `cartella`, for where there is none of an authority: the administration of the
 * municipality tells the register to trust it.
 * @returns it and the file to be told.
 */
export function tlsPropria(cartella: string, ora: Date): IdentitaTls & { readonly file: string } {
  const file = join(cartella, 'allineamento-tls.pem');
  const fileChiave = join(cartella, 'allineamento-tls.chiave.pem');
  if (existsSync(file) && existsSync(fileChiave)) {
    const [cert, key] = [readFileSync(file, 'utf8'), readFileSync(fileChiave, 'utf8')];
    if (new X509Certificate(cert).validToDate.getTime() - ora.getTime() > margine) return { cert, key, file };
  }
  mkdirSync(cartella, { recursive: true, mode: 0o700 });
  const fatta = nuova(ora);
  writeFileSync(fileChiave, fatta.key, { mode: 0o600 });
  writeFileSync(file, fatta.cert, { mode: 0o644 });
  return { ...fatta, file };
}
