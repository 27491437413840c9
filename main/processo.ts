import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeDelCore } from '#contract/node-del-core.ts';

/** A child process with a message channel: a forked Node, or a utility process under Electron. */
export interface Processo {
  suMessaggio(ricevi: (messaggio: unknown) => void): void;
  /** Once, whatever the reason. */
  suUscita(ricevi: () => void): void;
  /** Asks it to end what it is doing and leave. */
  congeda(): void;
  /** At once and without asking: the process may be deaf. */
  uccidi(): void;
}

export interface RichiestaProcesso {
  readonly file: string;
  readonly argomenti: readonly string[];
  readonly ambiente: Readonly<Record<string, string>>;
  /** File that takes what it writes. */
  readonly giornale: string;
}

export type AvviaProcesso = (richiesta: RichiestaProcesso) => Processo;

const giornaleMassimo = 5 * 1024 * 1024;

/** Opens a journal to append to, setting aside the former one when it has grown enough. */
export function apriGiornale(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > giornaleMassimo) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

export const avviaProcessoNode: AvviaProcesso = ({ file, argomenti, ambiente, giornale }) => {
  const uscita = apriGiornale(giornale);
  const processo = fork(file, [...argomenti], {
    env: ambiente,
    execArgv: [...nodeDelCore],
    stdio: ['ignore', uscita, uscita, 'ipc'],
  });
  closeSync(uscita);
  return {
    suMessaggio: (ricevi) => processo.on('message', ricevi),
    suUscita: (ricevi) => {
      processo.once('exit', ricevi);
      // A process that could not even be made has no exit.
      processo.once('error', () => {
        if (processo.pid === undefined) ricevi();
      });
    },
    congeda: () => {
      if (processo.connected) processo.disconnect();
    },
    uccidi: () => processo.kill('SIGKILL'),
  };
};
