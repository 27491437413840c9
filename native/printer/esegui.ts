import { spawn } from 'node:child_process';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreStampa } from './errori.ts';

export interface Uscita {
  readonly codice: number;
  readonly testo: string;
  readonly errori: string;
}

/** A print server that does not answer within this time is not there, in milliseconds. */
const attesa = 10_000;

/** Runs a program of CUPS, in the C locale because its answers are read; `ingresso` goes to its standard input. */
export function esegui(
  programma: 'lp' | 'lpstat',
  argomenti: readonly string[],
  ambiente: Readonly<Record<string, string>>,
  ingresso?: Uint8Array,
): Promise<Esito<Uscita, ErroreStampa>> {
  return new Promise((fatto) => {
    const processo = spawn(programma, argomenti, {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...ambiente, LC_ALL: 'C' },
      timeout: attesa,
      killSignal: 'SIGKILL',
    });
    let [testo, errori] = ['', ''];
    processo.stdout.on('data', (parte: Buffer) => (testo += parte.toString()));
    processo.stderr.on('data', (parte: Buffer) => (errori += parte.toString()));
    processo.on('error', () => {
      fatto(fallito({ tipo: 'servizio-assente' }));
    });
    processo.on('close', (codice) => {
      fatto(codice === null ? fallito({ tipo: 'servizio-fermo' }) : riuscito({ codice, testo, errori }));
    });
    // It may refuse the job before it has read all of it.
    processo.stdin.on('error', () => undefined);
    processo.stdin.end(ingresso);
  });
}
