import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

const driver = [
  '/usr/lib/pcsc/drivers/serial/libifdvpcd.so',
  '/usr/local/lib/pcsc/drivers/serial/libifdvpcd.so',
];

/** A person's PATH leaves out where Debian puts services. */
export const conServizi = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;

export interface Requisiti {
  readonly driver: string;
  /** How to enter a mount namespace of one's own: as root plainly, else inside a user namespace. */
  readonly unshare: readonly string[];
}

function compilato(): boolean {
  try {
    createRequire(import.meta.url).resolve('pkcs11js');
    return true;
  } catch {
    return false;
  }
}

/** What an isolated pcscd needs of the machine; otherwise the reason, as a line to print. */
export function verificaRequisiti(): Esito<Requisiti, string> {
  if (process.platform !== 'linux') return fallito('un pcscd isolato esiste solo su Linux');
  if (spawnSync('pcscd', ['--version'], { env: { PATH: conServizi } }).error)
    return fallito('manca pcscd: apt-get install pcscd');
  const trovato = driver.find((file) => existsSync(file));
  if (!trovato) return fallito('manca il lettore virtuale: apt-get install vsmartcard-vpcd');
  if (!compilato())
    return fallito('manca pkcs11js, che npm non ha compilato: apt-get install build-essential');
  const unshare = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];
  const prova = spawnSync('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'prova', '/run']);
  if (prova.status !== 0) {
    return fallito('il sistema non permette uno spazio di mount separato (unshare --mount)');
  }
  return riuscito({ driver: trovato, unshare });
}
