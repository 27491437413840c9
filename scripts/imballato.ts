/** `node scripts/imballato.ts dist`: whether each packed desk holds what it must, with the fuses as decided. */
import { existsSync, globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { extractFile, listPackage } from '@electron/asar';
import { fusibili } from '#main/shell/fusibili.ts';

const [dove = 'dist'] = process.argv.slice(2);
const archivi = globSync('**/app.asar', { cwd: dove }).map((file) => join(dove, file));
const guasti: string[] = [];

/** From `…/resources/app.asar`, or `….app/Contents/Resources/app.asar`. */
function eseguibile(archivio: string): string | undefined {
  const su = join(archivio, '..', '..');
  return [join(su, 'sportello'), join(su, 'Sportello.exe'), join(su, 'MacOS', 'Sportello')].find((file) =>
    existsSync(file),
  );
}

/** Modules that the programs in the archive import by name. */
function importati(archivio: string, dentro: readonly string[]): ReadonlySet<string> {
  const programmi = dentro.filter((file) => /^\/out\/(main|preload)\/.*\.c?js$/.test(file));
  const cercati = programmi.flatMap((file) => {
    const testo = extractFile(archivio, file.slice(1)).toString();
    return [
      ...testo.matchAll(/^(?:import|export)\b[^'"]*["']([^'"]+)["'];|\b(?:import|require)\("([^"]+)"\)/gm),
    ];
  });
  const nomi = cercati.map(([, statico, chiamato]) => statico ?? chiamato ?? '');
  return new Set(
    nomi
      .filter((nome) => !nome.startsWith('.') && !isBuiltin(nome))
      .map((nome) => nome.split('/', nome.startsWith('@') ? 2 : 1).join('/')),
  );
}

for (const archivio of archivi) {
  const dentro = listPackage(archivio, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  for (const voluto of [
    '/out/main/core/index.js',
    '/out/main/main/shell/electron.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
  ])
    if (!dentro.includes(voluto)) guasti.push(`${archivio}: manca ${voluto}`);
  for (const nome of importati(archivio, dentro))
    // The shell itself gives it.
    if (nome !== 'electron' && !dentro.includes(`/node_modules/${nome}/package.json`))
      guasti.push(`${archivio}: manca il modulo ${nome}`);
  for (const nome of ['react-dom', 'bootstrap-italia', 'video.js'])
    if (dentro.includes(`/node_modules/${nome}/package.json`))
      guasti.push(`${archivio}: ${nome} è già nella pagina`);
  const fuori = globSync('**/{*.node,bin/postgres,bin/postgres.exe}', { cwd: `${archivio}.unpacked` });
  if (!fuori.some((file) => /postgres(\.exe)?$/.test(file))) guasti.push(`${archivio}: manca PostgreSQL`);
  if (!fuori.some((file) => file.endsWith('.node'))) guasti.push(`${archivio}: mancano i moduli nativi`);
  const binario = eseguibile(archivio);
  if (binario === undefined) {
    guasti.push(`${archivio}: manca l’eseguibile`);
    continue;
  }
  const scritti = await getCurrentFuseWire(binario);
  for (const [quale, voluto] of Object.entries(fusibili)) {
    const scritto = String.fromCharCode(Number(scritti[Number(quale) as FuseV1Options]));
    if (scritto !== (voluto ? '1' : '0'))
      guasti.push(`${binario}: fusibile ${FuseV1Options[Number(quale)]} ${scritto}`);
  }
}
if (archivi.length === 0) guasti.push(`${dove}: non c’è niente di imballato`);
for (const guasto of guasti) console.error(guasto);
console.log(`${archivi.length} imballati, ${guasti.length} guasti`);
process.exitCode = guasti.length === 0 ? 0 : 1;
