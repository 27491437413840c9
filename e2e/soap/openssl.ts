import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chiavePem, pem, type Identità } from './cms.ts';

/** OpenSSL as a third opinion on CMS: neither the library that signs in the tests nor the one that verifies in the core. */
export interface OpenSsl {
  /** `openssl cms -sign` of a content, DER in base64, with further options. */
  firma(contenuto: string, firmatari: readonly Identità[], opzioni?: readonly string[]): string;
  /** Content of an attached CMS whose signature holds; undefined if it does not. Trust in the certificate is not asked. */
  verifica(base64: string): string | undefined;
  chiudi(): void;
}

export function openssl(): OpenSsl {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-cms-'));
  let numero = 0;
  const scrivi = (testo: string | Buffer): string => {
    const percorso = join(cartella, String(numero++));
    writeFileSync(percorso, testo, { mode: 0o600 });
    return percorso;
  };
  const cms = (argomenti: readonly string[]): Buffer =>
    execFileSync('openssl', ['cms', ...argomenti], { stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    firma(contenuto, firmatari, opzioni = ['-nodetach', '-md', 'sha256']) {
      const chi = firmatari.flatMap(({ certificato, chiave }) => [
        ...['-signer', scrivi(pem('CERTIFICATE', certificato))],
        ...['-inkey', scrivi(chiavePem(chiave))],
      ]);
      const dati = ['-sign', '-binary', '-outform', 'DER', '-in', scrivi(contenuto)];
      return cms([...dati, ...chi, ...opzioni]).toString('base64');
    },
    verifica(base64) {
      const uscita = join(cartella, String(numero++));
      const busta = scrivi(Buffer.from(base64, 'base64'));
      try {
        cms(['-verify', '-binary', '-inform', 'DER', '-in', busta, '-noverify', '-out', uscita]);
        return readFileSync(uscita, 'utf8');
      } catch {
        return undefined;
      }
    },
    chiudi: () => {
      rmSync(cartella, { recursive: true });
    },
  };
}
