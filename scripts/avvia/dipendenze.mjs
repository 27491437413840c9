import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fermati, passo, radice } from './esegui.mjs';

const segno = join(radice, 'node_modules', '.sportello');

const impronta = () =>
  createHash('sha256')
    .update(readFileSync(join(radice, 'package-lock.json')))
    .digest('hex');

/** `npm ci` when the lockfile is not the one that was installed; nothing otherwise. */
export function preparaDipendenze() {
  const attesa = impronta();
  if (existsSync(segno) && readFileSync(segno, 'utf8') === attesa) return;
  console.log('Installo le dipendenze (npm ci): solo la prima volta e quando cambiano.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const fatto = passo(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (!fatto)
    fermati(
      'Le dipendenze non si sono installate.',
      'Controlla la rete verso il registro npm e lo spazio su disco, poi ripeti il comando.',
    );
  mkdirSync(join(radice, 'node_modules'), { recursive: true });
  writeFileSync(segno, attesa);
}
