import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { componenti } from '../distinta/componenti.ts';
import { daSpedire, stanze } from './pacchetti.ts';

/** Not needed to run: tests, maps, types of other packages' sources. */
const superflui = /(\.test\.tsx?|\.map|\.d\.[cm]?ts|\.md|\.markdown)$/;
const provePacchetti = /node_modules\/.*\/(test|tests|docs|example|examples|\.github)(\/|$)/;

const casa = 'opt/sportello';

interface Voci {
  readonly radice: string;
  /** Folder that becomes `/` on the machine. */
  readonly albero: string;
}

function copia({ radice, albero }: Voci, da: string, dove: string, modo?: number): void {
  const destinazione = join(albero, dove);
  mkdirSync(dirname(destinazione), { recursive: true });
  if (modo !== undefined) {
    writeFileSync(destinazione, readFileSync(join(radice, da)), { mode: modo });
    return;
  }
  cpSync(realpathSync(join(radice, da)), destinazione, {
    recursive: true,
    filter: (file) => !superflui.test(file) && !provePacchetti.test(file),
  });
}

/** Names of rooms and dependencies only: scripts and tools stay where the product is made. */
function pacchetto(radice: string): string {
  const { name, version, license, type, imports } = JSON.parse(
    readFileSync(join(radice, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  return `${JSON.stringify({ name, version, license, private: true, type, imports }, null, 2)}\n`;
}

/** Lays out all that the package puts on a machine. @throws when the page or the table of places is not built. */
export function disponi(voci: Voci): void {
  const { radice, albero } = voci;
  for (const file of ['out/renderer/index.html', 'out/luoghi.json'])
    if (!existsSync(join(radice, file)))
      throw new Error(`Manca ${file}: prima «npm run build» e «node scripts/luoghi.ts».`);
  for (const stanza of [...stanze, 'out/renderer', 'out/luoghi.json'])
    copia(voci, stanza, join(casa, stanza));
  const { elenco } = componenti(readFileSync(join(radice, 'package-lock.json'), 'utf8'));
  for (const nome of daSpedire(radice, elenco))
    copia(voci, join('node_modules', nome), join(casa, 'node_modules', nome));
  copia(voci, 'node_modules/node/bin/node', join(casa, 'node/bin/node'), 0o755);
  writeFileSync(join(albero, casa, 'package.json'), pacchetto(radice));

  for (const nome of ['sportello', 'sportello-desk'])
    copia(voci, `deploy/debian/${nome}`, `usr/bin/${nome}`, 0o755);
  copia(voci, 'deploy/debian/sportello.desktop', 'usr/share/applications/sportello.desktop', 0o644);
  copia(voci, 'deploy/systemd/sportello-core.service', 'lib/systemd/system/sportello-core.service', 0o644);
  copia(voci, 'deploy/systemd/core.json', 'etc/sportello/core.json', 0o644);
  const fogli = 'usr/share/doc/sportello';
  copia(voci, 'LICENSE.txt', `${fogli}/copyright`, 0o644);
  for (const foglio of ['manuale-operatore.md', 'manuale-amministratore.md', 'licenze.md', 'sbom.cdx.json'])
    copia(voci, `docs/${foglio}`, `${fogli}/${foglio}`, 0o644);
  copia(voci, 'deploy/prometheus/allarmi.yml', `${fogli}/prometheus/allarmi.yml`, 0o644);
  copia(voci, 'deploy/prometheus/sportello.yml', `${fogli}/prometheus/sportello.yml`, 0o644);
  writeFileSync(
    join(albero, fogli, 'changelog.gz'),
    gzipSync(readFileSync(join(radice, 'CHANGELOG.md')), { level: 9 }),
  );
}
