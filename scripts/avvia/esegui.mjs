import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const radice = fileURLToPath(new URL('../..', import.meta.url));
const cartellaBin = join(radice, 'node_modules', '.bin');

/** The Node of the project (24), which reads TypeScript as it is; before it is installed, the one that runs now. */
export function node() {
  const file = join(
    radice,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(file) ? file : process.execPath;
}

/** Commands of the project first, whatever is installed on the machine. */
export function ambiente() {
  return { ...process.env, PATH: [cartellaBin, process.env.PATH].join(delimiter) };
}

export function fermati(messaggio, rimedio) {
  console.error(`\n${messaggio}\n${rimedio}`);
  process.exit(1);
}

/** Runs a set-up step and waits; its output is for the person to see. */
export function passo(comando, argomenti, opzioni = {}) {
  const esito = spawnSync(comando, argomenti, {
    cwd: radice,
    env: ambiente(),
    stdio: 'inherit',
    ...opzioni,
  });
  return !esito.error && esito.status === 0;
}

/** Runs a program of ours under the project's Node, signals included. @returns its exit code. */
export function programma(file, argomenti, opzioniNode = [], variabili = {}) {
  const processo = spawn(node(), [...opzioniNode, join(radice, file), ...argomenti], {
    env: { ...ambiente(), ...variabili },
    stdio: 'inherit',
  });
  for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(segnale, () => {
      // A signal from the keyboard reaches the whole group by itself: only those sent to us alone are passed on.
      if (segnale !== 'SIGINT') processo.kill(segnale);
    });
  }
  return new Promise((fine) => {
    processo.once('error', (errore) => {
      console.error(errore.message);
      fine(1);
    });
    processo.once('exit', (codice, segnale) => {
      fine(codice ?? (segnale ? 130 : 1));
    });
  });
}
