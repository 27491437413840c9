import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leggiResoconto } from './resoconto.ts';

function scritto(resoconto: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sportello-resoconto-')), 'resoconto.json');
  writeFileSync(file, JSON.stringify(resoconto));
  return file;
}

it('names the tests that failed, and the files that could not begin', () => {
  const conti = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const di = (nome: string, status: string, assertionResults: object[]): object => ({
    name: join(process.cwd(), nome),
    status,
    assertionResults,
  });
  const testResults = [
    di('core/a.test.ts', 'failed', [
      { fullName: 'registers', status: 'passed' },
      { fullName: 'annuls', status: 'failed' },
    ]),
    di('core/b.test.ts', 'failed', []),
    di('core/c.test.ts', 'passed', [{ fullName: 'finds', status: 'passed' }]),
  ];
  expect(leggiResoconto('vitest', scritto({ ...conti, testResults }))).toEqual({
    ...{ passate: 1, fallite: 1, saltate: 0 },
    cadute: ['core/a.test.ts > annuls', 'core/b.test.ts'],
  });
});

it('names the stories that failed, also those within a group, not those that passed at the second try', () => {
  const suites = [
    {
      file: 'storie/carta.spec.ts',
      specs: [{ title: 'un’altra carta', ok: true }],
      suites: [{ file: 'storie/carta.spec.ts', specs: [{ title: 'PIN sbagliato', ok: false }] }],
    },
  ];
  expect(
    leggiResoconto(
      'playwright',
      scritto({ stats: { expected: 0, unexpected: 1, flaky: 1, skipped: 0 }, suites }),
    ),
  ).toEqual({
    ...{ passate: 1, fallite: 1, saltate: 0, ritentate: 1 },
    cadute: ['storie/carta.spec.ts > PIN sbagliato'],
  });
});
