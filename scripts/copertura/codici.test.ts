import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nonApplicabili } from '#contract/regole/non-applicabili/index.ts';
import { codiciSollevati } from './codici.ts';

const radice = join(import.meta.dirname, '../..');
const file = (modello: string): string[] => globSync(modello, { cwd: radice });

it('explains each code once', () => {
  const scritti = file('contract/regole/catalogo/*.ts').flatMap((nome) =>
    [...readFileSync(join(radice, nome), 'utf8').matchAll(/^ {2}'?([A-Z]{2,4}\d{1,3}|999)'?: /gm)].map(
      ([, codice = '']) => codice,
    ),
  );
  expect(scritti.filter((codice, posto) => scritti.indexOf(codice) !== posto)).toEqual([]);
  expect(scritti.length).toBeGreaterThan(600);
});

describe('the count of codes', () => {
  const sollevati = codiciSollevati();

  it('sees the rows of the tables of cases', () => {
    expect(sollevati.get('EN280')).toContain('contract/regole/casi-decesso.ts');
    expect(sollevati.get('EN142')).toContain('core/registro/1000-iscrizione/casi-1001.ts');
    expect(sollevati.get('EN079')).toEqual(['core/registro/difetti.test.ts']);
    expect(sollevati.has('EN999')).toBe(false);
  });

  it('counts no table that no test runs', () => {
    const prove = file('{contract,core,cliente,renderer,e2e}/**/*.test.{ts,tsx}').map((nome) =>
      readFileSync(join(radice, nome), 'utf8'),
    );
    const soli = file('{contract,core,cliente,e2e}/**/casi-*.ts').filter((nome) => {
      const modulo = nome.split('/').at(-1) ?? nome;
      return !prove.some((testo) => testo.includes(`/${modulo}'`));
    });
    expect(soli).toEqual([]);
  });

  it('calls no code not applicable that a case raises', () => {
    expect(Object.keys(nonApplicabili).filter((codice) => sollevati.has(codice))).toEqual([]);
  });

  it.each(Object.entries(nonApplicabili))('has a reason why %s cannot come', (_codice, ragione) => {
    expect(ragione).toMatch(/^[A-ZÈÉÀ].{30,}\.$/s);
  });
});
