import { describe, expect, it } from 'vitest';
import { catalogo } from '#contract/regole/index.ts';
import { codiciNelCore } from './codici-nel-core.ts';
import { codiciUfficiali } from './listino.ts';
import { presente } from './ufficiale.ts';

const ufficiali = codiciUfficiali();

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
