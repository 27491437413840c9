import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import type { Conto } from './fasi.ts';

const numero = z.number().int().nonnegative();
const Vitest = z.object({
  numPassedTests: numero,
  numFailedTests: numero,
  numPendingTests: numero,
  numTodoTests: numero,
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

interface Insieme {
  readonly file: string;
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly Insieme[] | undefined;
}
const Insieme: z.ZodType<Insieme> = z.object({
  file: z.string(),
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(Insieme).optional();
  },
});
const Playwright = z.object({
  stats: z.object({ expected: numero, unexpected: numero, flaky: numero, skipped: numero }),
  suites: z.array(Insieme),
});

function caduteDiVitest({ testResults }: z.infer<typeof Vitest>): string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const cadute = assertionResults.filter((una) => una.status === 'failed').map((una) => una.fullName);
    const file = relative(process.cwd(), name);
    // A file that cannot be read, or whose set-up failed, has no test to name.
    if (status === 'failed' && cadute.length === 0) return [file];
    return cadute.map((nome) => `${file} > ${nome}`);
  });
}

function caduteDiPlaywright(insiemi: readonly Insieme[]): string[] {
  return insiemi.flatMap(({ file, specs, suites = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ title }) => `${file} > ${title}`),
    ...caduteDiPlaywright(suites),
  ]);
}

/** Counts of a runner's JSON report. One that is not there, or cannot be read, tells of no test. */
export function leggiResoconto(di: 'vitest' | 'playwright', file: string): Conto {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passate: 0, fallite: 0, saltate: 0, cadute: [] };
  }
  if (di === 'vitest') {
    const letto = Vitest.parse(json);
    return {
      passate: letto.numPassedTests,
      fallite: letto.numFailedTests,
      saltate: letto.numPendingTests + letto.numTodoTests,
      cadute: caduteDiVitest(letto),
    };
  }
  const { stats, suites } = Playwright.parse(json);
  return {
    passate: stats.expected + stats.flaky,
    fallite: stats.unexpected,
    saltate: stats.skipped,
    ritentate: stats.flaky,
    cadute: caduteDiPlaywright(suites),
  };
}
