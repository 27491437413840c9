import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as attesa } from 'node:timers/promises';
import { nodeDelCore } from '#contract/node-del-core.ts';
import { cartellaDiProva } from '#core/db/prova.ts';
import { Caso } from '../fuzz/caso.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import type { Esito } from '../prove/quaderno.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { mancanzeDelRegistro } from './registro.ts';

const programma = join(import.meta.dirname, '..', '..', 'core', 'index.ts');
/** Starts of one register that are interrupted, before one is left to end. */
const diFila = 5;
/** A first start makes the database, its tables, and takes ten thousand people in: the blow may fall on each. */
const finestra = 9000;

/** @returns whether it had time to open its doors. */
async function avviaEUccidi(dati: string, dopo: number): Promise<boolean> {
  const porte = ['--porta', '0', '--porta-soap', '0', '--porta-verifica', '0', '--porta-revoca', '0'];
  const { DATABASE_URL: _, ...ambiente } = process.env;
  const processo = fork(programma, ['--dati', dati, ...porte], {
    execArgv: [...nodeDelCore],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: ambiente,
  });
  const uscito = once(processo, 'exit');
  const pronto = once(processo, 'message').then(() => true);
  const primo = await Promise.race([pronto, attesa(dopo, false)]);
  processo.kill('SIGKILL');
  await uscito;
  return primo;
}

/** kill -9 of the core while it makes its register: the next start goes on, or begins again, to the same register. */
export async function provaAvvii({ seme, prove, finito }: Chiesto): Promise<Esito> {
  const caso = new Caso(seme);
  const mancanze: string[] = [];
  let fatte = 0;
  let interi = 0;
  while (fatte < prove && !finito()) {
    const dati = cartellaDiProva();
    let aperto = false;
    for (let volta = 0; volta < diFila && fatte < prove && !aperto; volta++, fatte++)
      aperto = await avviaEUccidi(dati, caso.intero(finestra));
    try {
      const core = await CoreDiProva.avvia({ dati });
      const trovate = await mancanzeDelRegistro(core).finally(() => core.chiudi());
      mancanze.push(...trovate.map((una) => `start ${fatte} of SEME=${seme}: ${una}`));
      interi++;
    } catch (causa) {
      mancanze.push(
        `start ${fatte} of SEME=${seme}: ${causa instanceof Error ? causa.message : String(causa)}`,
      );
    }
  }
  return { passate: fatte - mancanze.length, mancanze, nota: `${interi} registers made to the end` };
}
