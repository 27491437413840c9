#!/usr/bin/env node
/**
 * The command `sportello`; `sportello core …` is the core's own program. A Node as old as 20 may start it: TypeScript is then read by the Node of the project, or of
 * whoever installed it. Node built-ins only.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [primo, ...altri] = process.argv.slice(2);
const core = primo === 'core';
// Commands of the core that have a name of their own.
const delCore = core || ['certificati', 'tabelle', 'enti'].includes(primo);
const dellaPostazione = primo === 'doctor' || primo === 'postazione';
const file = delCore ? '../core/index.ts' : dellaPostazione ? '../main/comandi/programma.ts' : './index.ts';
const programma = fileURLToPath(new URL(file, import.meta.url));
const argomenti = core ? altri : process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.argv.splice(2, Infinity, ...argomenti);
  await import(pathToFileURL(programma).href);
} else {
  const suo = fileURLToPath(
    new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
  );
  if (!existsSync(suo)) {
    process.stderr.write(
      `Serve Node 24 o successivo, e questo è ${process.version}.\nEsegui «npm install» nella cartella di Sportello, oppure installa Node 24.\n`,
    );
    process.exit(2);
  }
  const processo = spawn(suo, [programma, ...argomenti], { stdio: 'inherit' });
  for (const segnale of ['SIGTERM', 'SIGHUP']) process.on(segnale, () => processo.kill(segnale));
  // A signal from the keyboard reaches the whole group by itself.
  process.on('SIGINT', () => undefined);
  processo.once('exit', (codice, segnale) => {
    process.exitCode = codice ?? (segnale ? 130 : 1);
  });
}
