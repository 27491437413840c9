import { spawnSync } from 'node:child_process';
import type { ContestoComando } from './index.ts';

/** What a program said, in one line: Windows breaks its reasons over many. */
const inUnaRiga = (detto: string): string => detto.trim().replaceAll(/\s*[\r\n]+\s*/g, ' – ');

/**
 * Runs programs of the system one after the other, up to the first that refuses. Some say why on the error channel, some
 * (certutil of Windows) where they say everything else: both are kept for the message.
 * @returns exit code: 0, 1 when one refused, 2 when one is not there.
 */
export function eseguiInFila(
  comandi: readonly (readonly string[])[],
  { avvisa }: Pick<ContestoComando, 'avvisa'>,
): number {
  for (const [programma = '', ...argomenti] of comandi) {
    const { status, signal, error, stdout, stderr } = spawnSync(programma, argomenti, {
      ...{ encoding: 'utf8', stdio: ['inherit', 'pipe', 'pipe'] },
    });
    if (error) {
      avvisa(
        `Il programma ${programma} non c’è. Su Debian e Ubuntu è nel pacchetto libnss3-tools; poi ripeti.`,
      );
      return 2;
    }
    if (status !== 0) {
      const perche = [stderr, stdout].map(inUnaRiga).filter((uno) => uno !== '');
      perche.push(signal === null ? `codice ${status}` : `interrotto (${signal})`);
      avvisa(`${programma} ha rifiutato: ${perche.join(' – ')}`);
      return 1;
    }
  }
  return 0;
}
