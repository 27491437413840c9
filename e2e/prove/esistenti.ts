import { esegui, type Fase } from '../../scripts/prova/fasi.ts';
import type { Esito } from './quaderno.ts';

/** Tests that are there already, run as a part of a command. @param ambiente what they read to go on for longer. */
export async function conVitest(
  progetto: 'unit' | 'integration' | 'conformance',
  file: readonly string[],
  ambiente: Readonly<Record<string, string>> = {},
): Promise<Esito> {
  Object.assign(process.env, ambiente);
  return daFase({
    nome: progetto,
    comandi: [['vitest/vitest.mjs', 'run', '--project', progetto, ...file]],
    resoconto: 'vitest',
  });
}

/** A story of the desk, in the browser. */
export function conPlaywright(file: readonly string[]): Promise<Esito> {
  return daFase({
    nome: 'storie',
    comandi: [['@playwright/test/cli.js', 'test', ...file]],
    resoconto: 'playwright',
  });
}

async function daFase(fase: Fase): Promise<Esito> {
  const { passate, fallite, saltate } = await esegui(fase);
  const mancanze = Array.from({ length: fallite }, (_, n) => `test ${n + 1} of ${fallite}: see above`);
  return { passate, mancanze, saltate };
}
