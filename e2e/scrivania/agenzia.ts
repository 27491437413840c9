import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cartellaDiProva } from '#core/db/prova.ts';
import { nodeDelCore } from '#contract/node-del-core.ts';

const programma = join(import.meta.dirname, '..', '..', 'core', 'index.ts');
const Pronta = z.object({ tipo: z.literal('pronta'), url: z.string() });

/** The simulator of the Agenzia delle Entrate in a process of its own, with the taxpayers of the demo municipality. */
export interface AgenziaDiProva {
  readonly url: string;
  chiudi(): Promise<void>;
}

export async function avviaAgenziaDiProva(): Promise<AgenziaDiProva> {
  const dati = cartellaDiProva();
  const processo = fork(programma, ['agenzia-entrate', '--dati', dati, '--porta', '0'], {
    execArgv: [...nodeDelCore],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const uscita = once(processo, 'exit');
  const detto = await Promise.race([
    once(processo, 'message').then(([messaggio]) => Pronta.parse(messaggio)),
    uscita.then(() => undefined),
  ]);
  if (!detto) throw new Error('the simulator of the Agenzia did not start');
  return {
    url: detto.url,
    chiudi: async () => {
      processo.kill('SIGTERM');
      await uscita;
      rmSync(dati, { recursive: true, force: true });
    },
  };
}
