import type { RispostaE001, TestataRisposta } from '#contract/anpr/index.ts';

type TestataEnte = NonNullable<RispostaE001['RispostaMultiplaE001']>['testataRisposta'];

/** The head of an answer as E000 names its parts: the dispatcher has said back those of the request, which are these. */
export function testataEnte(testata: TestataRisposta): TestataEnte {
  return testata as unknown as TestataEnte;
}
