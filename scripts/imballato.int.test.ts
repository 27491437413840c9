import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const qui = join(import.meta.dirname, '..');

/** As much of Electron as packing touches; its fuses are where Electron keeps them. */
function finto(dove: string, versione: string): string {
  for (const cartella of ['resources', 'locales']) mkdirSync(join(dove, cartella), { recursive: true });
  for (const nome of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'locales/it.pak'])
    writeFileSync(join(dove, nome), '');
  writeFileSync(join(dove, 'version'), versione);
  const quanti = Object.values(FuseV1Options).filter((valore) => typeof valore === 'number').length;
  const fusibili = Buffer.concat([
    Buffer.from('\x7fELF'),
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, quanti]),
    Buffer.from('1'.repeat(quanti)),
    Buffer.alloc(16),
  ]);
  writeFileSync(join(dove, 'electron'), fusibili);
  chmodSync(join(dove, 'electron'), 0o755);
  return dove;
}

// `--dir`: what installers are made from. Installers themselves are made by tools that electron-builder downloads.
describe.runIf(process.platform === 'linux')('the desk, built and packed without any network', () => {
  let casa: string;
  const node = (...argomenti: readonly string[]): string =>
    execFileSync(process.execPath, argomenti, {
      cwd: casa,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, SPORTELLO_USCITA: join(casa, 'out'), npm_config_offline: 'true' },
    });

  beforeAll(() => {
    casa = mkdtempSync(join(tmpdir(), 'sportello-imballato-'));
    const { devDependencies } = JSON.parse(readFileSync(join(qui, 'package.json'), 'utf8')) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    // As links, but for the modules: those that are packed are told by npm, which follows no link to find them.
    for (const nome of readdirSync(qui).filter(
      (uno) => !['out', 'dist', '.git', 'node_modules'].includes(uno),
    ))
      symlinkSync(join(qui, nome), join(casa, nome));
    const moduli = join(casa, 'node_modules');
    const suoi = realpathSync(join(qui, 'node_modules'));
    // The same bytes where the disk is the same.
    if (spawnSync('cp', ['-al', suoi, moduli], { stdio: 'ignore' }).status !== 0)
      execFileSync('cp', ['-a', `${suoi}/.`, moduli]);
    node(join(moduli, 'electron-vite/bin/electron-vite.js'), 'build');
    const electron = finto(join(casa, 'electron'), devDependencies['electron'] ?? '');
    node(
      join(moduli, 'electron-builder/cli.js'),
      '--linux',
      '--dir',
      '--publish',
      'never',
      `--config.electronDist=${electron}`,
    );
  }, 300_000);
  afterAll(() => {
    rmSync(casa, { recursive: true, force: true });
  });

  it('has what it must, with PostgreSQL and native modules beside its archive, and every fuse as decided', () => {
    expect(node('scripts/imballato.ts', 'dist')).toBe('1 imballati, 0 guasti\n');
  });
});
