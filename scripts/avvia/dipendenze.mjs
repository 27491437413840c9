import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ambiente, fermati, passo, radice } from './esegui.mjs';

const segno = join(radice, 'node_modules', '.sportello');

const impronta = () =>
  createHash('sha256')
    .update(readFileSync(join(radice, 'package-lock.json')))
    .digest('hex');

/**
 * The card module is compiled against the headers of the Node that is installed, where they are, rather than against
 * headers downloaded for the occasion: it uses Node-API alone, which is the same in every version.
 */
function testate() {
  if (process.env.npm_config_nodedir) return {};
  const prefissi = [dirname(dirname(realpathSync(process.execPath))), '/usr/local', '/usr'];
  const prefisso = prefissi.find((una) => existsSync(join(una, 'include', 'node', 'node_api.h')));
  return prefisso === undefined ? {} : { npm_config_nodedir: prefisso };
}

/** `npm ci` when the lockfile is not the one that was installed; nothing otherwise. */
export function preparaDipendenze() {
  const attesa = impronta();
  if (existsSync(segno) && readFileSync(segno, 'utf8') === attesa) return;
  console.log('Installo le dipendenze (npm ci): solo la prima volta e quando cambiano.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const fatto = passo(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
    env: { ...ambiente(), ...testate() },
  });
  if (!fatto)
    fermati(
      'Le dipendenze non si sono installate.',
      'Controlla la rete verso il registro npm e lo spazio su disco, poi ripeti il comando.',
    );
  if (!existsSync(join(radice, 'node_modules', 'pkcs11js')))
    console.warn(
      'pkcs11js non si è compilato: le carte vere non firmano, resta la carta software. Servono make e g++:\n' +
        '  sudo apt-get install build-essential, poi cancella node_modules e ripeti.',
    );
  mkdirSync(join(radice, 'node_modules'), { recursive: true });
  writeFileSync(segno, attesa);
}
