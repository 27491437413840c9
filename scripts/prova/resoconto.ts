import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Conto } from './fasi.ts';

const numero = z.number().int().nonnegative();
const Vitest = z.object({
  numPassedTests: numero,
  numFailedTests: numero,
  numPendingTests: numero,
  numTodoTests: numero,
});
const Playwright = z.object({
  stats: z.object({ expected: numero, unexpected: numero, flaky: numero, skipped: numero }),
});

/** Counts of a runner's JSON report. One that is not there, or cannot be read, tells of no test. */
export function leggiResoconto(di: 'vitest' | 'playwright', file: string): Conto {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passate: 0, fallite: 0, saltate: 0 };
  }
  if (di === 'vitest') {
    const letto = Vitest.parse(json);
    return {
      passate: letto.numPassedTests,
      fallite: letto.numFailedTests,
      saltate: letto.numPendingTests + letto.numTodoTests,
    };
  }
  const { expected, unexpected, flaky, skipped } = Playwright.parse(json).stats;
  return { passate: expected + flaky, fallite: unexpected, saltate: skipped, ritentate: flaky };
}
