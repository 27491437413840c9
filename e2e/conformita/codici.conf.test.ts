import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogo } from '#contract/regole/index.ts';
import { codiciUfficiali } from './listino.ts';
import { presente } from './ufficiale.ts';

const ufficiali = codiciUfficiali();

/** Codes that the register can answer with, wherever they are raised. */
function codiciNelCore(): ReadonlyMap<string, string> {
  const sorgenti = globSync('{core,contract}/**/*.ts').filter(
    (file) => !/\.test\.ts$|di-prova|casi-/.test(file),
  );
  const trovati = new Map<string, string>();
  for (const file of sorgenti)
    for (const [, codice = ''] of readFileSync(file, 'utf8').matchAll(
      /'((?:E[A-Z]{1,2}|A[A-Z]{2})\d{2,3})'/g,
    ))
      if (!/^ES(256|384|512)$/.test(codice)) trovati.set(codice, file);
  return trovati;
}

describe.skipIf(!presente)('our codes in the official lists', () => {
  it('every code of the catalogue is official, with the official severity', () => {
    const errati = Object.entries(catalogo).flatMap(([codice, { gravita }]) => {
      const severita = ufficiali.get(codice);
      if (severita === undefined) return [`${codice} is on no official list`];
      return severita === '' || severita.includes(gravita)
        ? []
        : [`${codice} is ${gravita}, officially ${severita}`];
    });
    expect(errati).toEqual([]);
    process.stdout.write(`codici: ${Object.keys(catalogo).length} of the catalogue, all official\n`);
  });

  it('every code that the core raises is official', () => {
    const nostri = [...codiciNelCore()];
    expect(nostri.length).toBeGreaterThan(100);
    expect(nostri.filter(([codice]) => !ufficiali.has(codice))).toEqual([]);
    process.stdout.write(`codici: ${nostri.length} raised, all official of ${ufficiali.size} published\n`);
  });
});
