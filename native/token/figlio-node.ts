import { fork } from 'node:child_process';

/** A process that speaks in structured-clone messages: a forked Node, or a utility process under Electron. */
export interface ProcessoFiglio {
  invia(messaggio: object): void;
  suMessaggio(ricevi: (messaggio: unknown) => void): void;
  /** Once, whatever the reason. */
  suUscita(ricevi: () => void): void;
  /** At once and without asking: the process may be deaf. */
  uccidi(): void;
}

export type AvviaFiglio = (
  file: string,
  argomenti: readonly string[],
  ambiente: Readonly<Record<string, string>>,
) => ProcessoFiglio;

export const avviaFiglioNode: AvviaFiglio = (file, argomenti, ambiente) => {
  const processo = fork(file, [...argomenti], {
    env: ambiente,
    execArgv: [],
    serialization: 'advanced',
    // Modules write what they like; their words may hold personal data.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  processo.on('error', () => processo.kill('SIGKILL'));
  return {
    invia: (messaggio) => {
      if (processo.connected) processo.send(messaggio, () => undefined);
    },
    suMessaggio: (ricevi) => processo.on('message', ricevi),
    suUscita: (ricevi) => {
      processo.once('exit', ricevi);
      // A process that could not even be made has no exit.
      processo.once('error', () => {
        if (processo.pid === undefined) ricevi();
      });
    },
    uccidi: () => processo.kill('SIGKILL'),
  };
};
