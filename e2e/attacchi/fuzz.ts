import { inspect } from 'node:util';
import { Caso } from '../fuzz/caso.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import { conta, conteggi, type Esito } from '../prove/quaderno.ts';
import { guasta, type Bersaglio } from './byte.ts';

/** One that takes longer holds up whoever reads it. Milliseconds, the best of three: others share the processor. */
const troppoLento = 2000;
const troppe = 10;

/**
 * The same blow for the same seed and number, whatever came before.
 * @param lento how long one may take; a blow that goes over a network has a limit of its own.
 */
export async function colpi(
  { seme, prove, finito }: Chiesto,
  colpo: (caso: Caso) => Promise<string> | string,
  lento = troppoLento,
): Promise<Esito> {
  const esiti = new Map<string, number>();
  const mancanze: string[] = [];
  let fatti = 0;
  for (; fatti < prove && !finito() && mancanze.length < troppe; fatti++) {
    const uno = (): Promise<string> | string => colpo(new Caso(seme ^ Math.imul(fatti + 1, 0x9e3779b1)));
    try {
      const inizio = performance.now();
      conta(esiti, await uno());
      let tempo = performance.now() - inizio;
      for (let volta = 0; volta < 2 && tempo > lento; volta++) {
        const ancora = performance.now();
        await uno();
        tempo = Math.min(tempo, performance.now() - ancora);
      }
      if (tempo > lento) mancanze.push(`number ${fatti} of SEME=${seme}: ${Math.round(tempo)} ms`);
    } catch (causa) {
      mancanze.push(`number ${fatti} of SEME=${seme}: ${inspect(causa)}`);
    }
  }
  return { passate: fatti - mancanze.length, mancanze, nota: conteggi(esiti) };
}

export function colpisci({ modelli, leggi }: Bersaglio): (caso: Caso) => Promise<string> | string {
  return (caso) => leggi(guasta(caso.fra(modelli), caso));
}
