import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cartellaDiProva } from '#core/db/prova.ts';
import { costruisciDeb } from './costruisci.ts';

const qui = join(import.meta.dirname, '../..');
const conDpkg = existsSync('/usr/bin/dpkg-deb');

describe.runIf(conDpkg)('the package of Debian', () => {
  let casa: string;
  let macchina: string;
  let file: string;
  beforeAll(() => {
    casa = cartellaDiProva();
    macchina = join(casa, 'macchina');
    for (const cartella of ['info', 'updates', 'triggers'])
      mkdirSync(join(macchina, 'var/lib/dpkg', cartella), { recursive: true });
    writeFileSync(join(macchina, 'var/lib/dpkg/status'), '');
    file = costruisciDeb({ radice: qui, dove: casa, compressione: 'none' });
  }, 240_000);
  afterAll(() => {
    rmSync(casa, { recursive: true, force: true });
  });

  /** On a machine in a folder: its scripts run here, and know that they are not at home. */
  const dpkg = (...argomenti: readonly string[]): string =>
    execFileSync(
      'dpkg',
      [`--root=${macchina}`, '--force-script-chrootless,not-root,depends,bad-path', ...argomenti],
      { encoding: 'utf8', stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
    );
  const installato = (...parti: readonly string[]): string => join(macchina, 'opt/sportello', ...parti);
  const node = (): string => installato('node/bin/node');

  it('says what it is, and asks before it changes what an administrator wrote', () => {
    const campo = (nome: string): string =>
      execFileSync('dpkg-deb', ['--field', file, nome], { encoding: 'utf8' }).trim();
    const { version } = JSON.parse(readFileSync(join(qui, 'package.json'), 'utf8')) as { version: string };
    expect(campo('Version')).toBe(version);
    expect(Number(campo('Installed-Size'))).toBeGreaterThan(100_000);
    expect(execFileSync('dpkg-deb', ['--info', file, 'conffiles'], { encoding: 'utf8' })).toBe(
      '/etc/sportello/core.json\n',
    );
  });

  it('has what runs, owned by root, and none of what only makes or tests it', () => {
    const contenuto = execFileSync('dpkg-deb', ['--contents', file], {
      ...{ encoding: 'utf8', maxBuffer: 64 << 20 },
    });
    for (const voce of ['core/index.ts', 'main/index.ts', 'out/renderer/index.html', 'node_modules/fastify/'])
      expect(contenuto).toContain(`./opt/sportello/${voce}`);
    expect(contenuto).toContain('./lib/systemd/system/sportello-core.service');
    expect(contenuto).not.toMatch(/\.test\.tsx?\n|node_modules\/(electron|vitest|typescript|react)\//);
    expect(contenuto.split('\n').filter((riga) => riga && !/ root\/root /.test(riga))).toEqual([]);
    expect(contenuto.split('\n').filter((riga) => /^-.{7}w/.test(riga))).toEqual([]);
  });

  it('is installed, starts, answers, stops and is taken away, and leaves the register', async () => {
    dpkg('--install', file);
    const dati = join(casa, 'registro');
    const aiuto = execFileSync(node(), [installato('cliente/sportello.mjs'), '--aiuto'], {
      encoding: 'utf8',
    });
    expect(aiuto).toContain('sportello <comando>');
    // The desk loads whole: it opens only where there is a window.
    execFileSync(node(), [
      '--input-type=module',
      '-e',
      'await import(process.argv[1])',
      installato('main/avvio.ts'),
    ]);

    const configurazione = join(casa, 'core.json');
    const scritta = readFileSync(join(macchina, 'etc/sportello/core.json'), 'utf8');
    const sua = JSON.parse(scritta) as Record<string, unknown>;
    const porte = Object.fromEntries(
      Object.keys(sua).flatMap((nome) => (/^porta/.test(nome) ? [[nome, 0]] : [])),
    );
    writeFileSync(configurazione, JSON.stringify({ ...sua, ...porte, dati }));
    const core = spawn(node(), [installato('core/index.ts'), '--configurazione', configurazione], {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', SPORTELLO_HOME: casa },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let misure: string | undefined;
      for await (const riga of createInterface(core.stdout)) {
        misure = /misure (http:\S+)\/metrics/.exec(riga)?.[1];
        if (misure) break;
      }
      expect(await (await fetch(`${misure}/salute/pronto`)).json()).toMatchObject({ stato: 'pronto' });
      core.kill('SIGTERM');
      expect(await once(core, 'exit')).toEqual([0, null]);
    } finally {
      core.kill('SIGKILL');
    }

    dpkg('--remove', 'sportello');
    expect(existsSync(installato())).toBe(false);
    expect(existsSync(join(macchina, 'etc/sportello/core.json'))).toBe(true);
    dpkg('--purge', 'sportello');
    expect(existsSync(join(macchina, 'etc/sportello'))).toBe(false);
    expect(existsSync(join(dati, 'postgres/PG_VERSION'))).toBe(true);
  }, 180_000);
});
