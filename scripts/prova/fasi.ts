import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leggiResoconto } from './resoconto.ts';

export interface Conto {
  passate: number;
  fallite: number;
  saltate: number;
  /** Of those that passed, how many did at the second try. */
  ritentate?: number;
  /** What failed, by file and name: who reads only the end of the output finds it there. */
  cadute: string[];
}

export interface Fase {
  readonly nome: string;
  /** Programs of `node_modules`, one after the other: each is a check by itself. */
  readonly comandi: readonly (readonly [file: string, ...argomenti: string[]])[];
  /** How many tests it ran, and how they went, is in a report file. */
  readonly resoconto?: 'vitest' | 'playwright';
}

const radice = join(import.meta.dirname, '..', '..');
const vitest = (progetto: string): Fase => ({
  nome: progetto,
  comandi: [['vitest/vitest.mjs', 'run', '--project', progetto]],
  resoconto: 'vitest',
});

const lint: Fase = {
  nome: 'lint',
  comandi: [
    ['eslint/bin/eslint.js', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
    [
      'prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      'node_modules/.cache/stile',
      '.',
    ],
  ],
};
const tipi: Fase = { nome: 'typecheck', comandi: [['typescript/bin/tsc', '--noEmit']] };
const storie: Fase = {
  nome: 'e2e',
  comandi: [['@playwright/test/cli.js', 'test', '--pass-with-no-tests']],
  resoconto: 'playwright',
};

/** One group after the other; those of a group keep one processor each, and go together. */
export const fasi: readonly (readonly Fase[])[] = [
  [lint, tipi],
  [vitest('unit')],
  [vitest('integration')],
  [vitest('conformance')],
  [storie],
];

function lancia(file: string, argomenti: readonly string[], ambiente: NodeJS.ProcessEnv): Promise<number> {
  const processo = spawn(process.execPath, [join(radice, 'node_modules', file), ...argomenti], {
    cwd: radice,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...ambiente },
  });
  return new Promise((fine) => {
    processo.once('error', () => {
      fine(1);
    });
    processo.once('exit', (codice) => {
      fine(codice ?? 1);
    });
  });
}

/** A runner that ends badly without telling of a failed test counts as one failure. */
export async function esegui({ comandi, resoconto }: Fase): Promise<Conto> {
  const conto: Conto = { passate: 0, fallite: 0, saltate: 0, cadute: [] };
  for (const [file, ...argomenti] of comandi) {
    if (resoconto === undefined) {
      const codice = await lancia(file, argomenti, {});
      conto[codice === 0 ? 'passate' : 'fallite'] += 1;
      if (codice !== 0) conto.cadute.push(file);
      continue;
    }
    const cartella = mkdtempSync(join(tmpdir(), 'sportello-prove-'));
    const uscita = join(cartella, 'resoconto.json');
    try {
      const codice =
        resoconto === 'vitest'
          ? await lancia(
              file,
              [...argomenti, '--reporter=default', '--reporter=json', `--outputFile.json=${uscita}`],
              {},
            )
          : await lancia(file, [...argomenti, '--reporter=list,json'], {
              PLAYWRIGHT_JSON_OUTPUT_NAME: uscita,
            });
      const letto = leggiResoconto(resoconto, uscita);
      conto.passate += letto.passate;
      conto.saltate += letto.saltate;
      if (letto.ritentate) conto.ritentate = (conto.ritentate ?? 0) + letto.ritentate;
      conto.cadute.push(...letto.cadute);
      conto.fallite += letto.fallite;
      if (codice !== 0 && letto.fallite === 0) {
        conto.fallite += 1;
        conto.cadute.push(`${file}: ended with ${codice}`);
      }
    } finally {
      rmSync(cartella, { recursive: true, force: true });
    }
  }
  return conto;
}
