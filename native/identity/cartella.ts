import { randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { scriviIntero } from '../file-intero.ts';
import type { ErroreIdentita } from './errori.ts';
import { identitaDi, type IdentitaPostazione } from './index.ts';
import { leggiPem } from './p12.ts';

/** What the keychain of the operating system closes and opens, where there is one (Electron's safeStorage). */
export interface Sigillo {
  chiudi(testo: string): Buffer;
  apri(chiuso: Buffer): string;
}

/** What is kept: the key made here, with its certificate. */
export interface DaCustodire {
  readonly chiave: KeyObject;
  readonly certificato: Uint8Array;
}

const segno = 'corrente';

/**
 * Puts an identity in the folder (0700, each file 0600): key under a random passphrase, closed by the keychain where
 * there is one, else in a file of its own. The last thing to change is the pointer: a crash leaves the former one.
 * @param autorita PEM of the authority of stations that goes with it.
 */
export function custodisci(cartella: string, cosa: DaCustodire, autorita: string, sigillo?: Sigillo): void {
  mkdirSync(cartella, { recursive: true, mode: 0o700 });
  chmodSync(cartella, 0o700);
  const nome = randomBytes(8).toString('hex');
  const qui = join(cartella, nome);
  mkdirSync(qui, { mode: 0o700 });
  const frase = randomBytes(32).toString('base64');
  if (sigillo) scriviIntero(join(qui, 'frase.sigillata'), sigillo.chiudi(frase));
  else scriviIntero(join(qui, 'frase'), frase);
  const protetta = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: frase } as const;
  scriviIntero(join(qui, 'chiave.pem'), cosa.chiave.export(protetta));
  scriviIntero(join(qui, 'certificato.pem'), new X509Certificate(cosa.certificato).toString());
  scriviIntero(join(qui, 'autorita.pem'), autorita);
  const prima = attuale(cartella);
  scriviIntero(join(cartella, segno), nome);
  if (prima !== undefined) rmSync(join(cartella, prima), { recursive: true, force: true });
}

function attuale(cartella: string): string | undefined {
  const file = join(cartella, segno);
  const nome = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return /^[0-9a-f]{16}$/.test(nome) ? nome : undefined;
}

function frase(qui: string, sigillo: Sigillo | undefined): string | undefined {
  try {
    if (existsSync(join(qui, 'frase'))) return readFileSync(join(qui, 'frase'), 'utf8');
    return sigillo?.apri(readFileSync(join(qui, 'frase.sigillata')));
  } catch {
    return undefined;
  }
}

/** Undefined when nothing was ever put here. `autorita`: PEM that came with it. */
export function apriCustodita(
  cartella: string,
  sigillo?: Sigillo,
): Esito<IdentitaPostazione & { readonly autorita: string }, ErroreIdentita> | undefined {
  const nome = attuale(cartella);
  if (nome === undefined) return undefined;
  const qui = join(cartella, nome);
  const passphrase = frase(qui, sigillo);
  if (passphrase === undefined) return fallito({ tipo: 'sigillata' });
  try {
    const letta = leggiPem({
      key: readFileSync(join(qui, 'chiave.pem'), 'utf8'),
      cert: readFileSync(join(qui, 'certificato.pem'), 'utf8'),
      passphrase,
    });
    const identita = letta.ok ? identitaDi(letta.valore) : letta;
    if (!identita.ok) return identita;
    return riuscito({ ...identita.valore, autorita: readFileSync(join(qui, 'autorita.pem'), 'utf8') });
  } catch {
    return fallito({ tipo: 'file-illeggibile' });
  }
}
