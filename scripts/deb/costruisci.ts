import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disponi } from './albero.ts';

const architetture: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** A package of Debian with the core, the desk in the window of a browser, Node and PostgreSQL: nothing is downloaded. */
export function costruisciDeb(dati: {
  readonly radice: string;
  /** Folder that gets the package. */
  readonly dove: string;
  /** As `dpkg-deb -Z`: `none` where it is only tried out. */
  readonly compressione?: 'xz' | 'none';
}): string {
  const { radice, dove, compressione = 'xz' } = dati;
  const albero = mkdtempSync(join(tmpdir(), 'sportello-deb-'));
  try {
    disponi({ radice, albero });
    const { version } = JSON.parse(readFileSync(join(radice, 'package.json'), 'utf8')) as { version: string };
    const architettura = architetture[process.arch] ?? process.arch;
    const byte = globSync('**', { cwd: albero })
      .map((file) => statSync(join(albero, file)))
      .reduce((somma, file) => somma + (file.isFile() ? file.size : 0), 0);
    const controllo = readFileSync(join(radice, 'deploy/debian/control'), 'utf8')
      .replace('@VERSIONE@', version)
      .replace('@ARCHITETTURA@', architettura)
      .replace('@KIB@', String(Math.ceil(byte / 1024)));
    const DEBIAN = join(albero, 'DEBIAN');
    mkdirSync(DEBIAN, { mode: 0o755 });
    writeFileSync(join(DEBIAN, 'control'), controllo);
    // What an administrator writes there is never overwritten without asking.
    writeFileSync(join(DEBIAN, 'conffiles'), '/etc/sportello/core.json\n');
    for (const nome of ['postinst', 'prerm', 'postrm'])
      writeFileSync(join(DEBIAN, nome), readFileSync(join(radice, 'deploy/debian', nome)), { mode: 0o755 });
    // As any Debian machine reads it, whoever made it and with whatever umask.
    execFileSync('chmod', ['-R', 'u=rwX,go=rX', albero]);
    mkdirSync(dove, { recursive: true });
    const file = join(dove, `sportello_${version}_${architettura}.deb`);
    execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compressione}`, '--build', albero, file], {
      stdio: 'pipe',
    });
    return file;
  } finally {
    rmSync(albero, { recursive: true, force: true });
  }
}
