import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { ForkOptions, UtilityProcess } from 'electron';
import { fuoriArchivio } from '#contract/fuori-archivio.ts';
import type { AvviaFiglio } from '#native/token/index.ts';
import { apriGiornale, type AvviaProcesso } from '../processo.ts';

/** `utilityProcess.fork` of Electron: the RunAsNode fuse is off, so that `child_process.fork` cannot be used. */
export type Fork = (file: string, argomenti: string[], opzioni: ForkOptions) => UtilityProcess;

/** Entry that gives a program written for `child_process.fork` the channel that it expects. */
const adattatore = join(import.meta.dirname, 'electron-figlio.js');

/** In a build every module has its own file beside where its source was. */
function costruito(file: string): string {
  return file.replace(/\.ts$/, '.js');
}

export function avviaProcessoElectron(fork: Fork): AvviaProcesso {
  return ({ file, argomenti, ambiente, giornale }) => {
    const processo = fork(adattatore, [costruito(file), ...argomenti], {
      env: { ...ambiente },
      stdio: 'pipe',
      serviceName: 'sportello-core',
    });
    const scritto = createWriteStream('', { fd: apriGiornale(giornale) });
    processo.stdout?.pipe(scritto, { end: false });
    processo.stderr?.pipe(scritto, { end: false });
    return {
      suMessaggio: (ricevi) => processo.on('message', ricevi),
      suUscita: (ricevi) => {
        processo.once('exit', () => {
          scritto.end();
          ricevi();
        });
      },
      congeda: () => {
        processo.postMessage({ tipo: 'congedo' });
      },
      uccidi: () => processo.kill(),
    };
  };
}

/** The PKCS#11 module's process (native/token). */
export function avviaFiglioElectron(fork: Fork): AvviaFiglio {
  return (file, argomenti, ambiente) => {
    const processo = fork(adattatore, [costruito(file), ...argomenti], {
      env: { ...ambiente, OPENSC_CONF: fuoriArchivio(ambiente['OPENSC_CONF'] ?? '') },
      stdio: 'ignore',
      serviceName: 'sportello-carta',
    });
    return {
      invia: (messaggio) => {
        processo.postMessage(messaggio);
      },
      suMessaggio: (ricevi) => processo.on('message', ricevi),
      suUscita: (ricevi) => processo.once('exit', ricevi),
      uccidi: () => processo.kill(),
    };
  };
}
