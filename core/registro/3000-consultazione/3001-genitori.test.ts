import { expect, it } from 'vitest';
import { ancheMadre, genitoriDiProva } from '#contract/regole/casi-genitori-cercati.ts';
import { controllaGenitori } from './3001-genitori.ts';
import { casi3001, nonChiesto, trovato } from './casi-3001.ts';

it.each(casi3001)('%s: %s', (atteso, _quando, cambi, padre, madre) => {
  const rilievi = controllaGenitori(genitoriDiProva(cambi), { padre, madre });
  expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
});
it('has nothing to say of parents who are there', () => {
  expect(controllaGenitori(genitoriDiProva(), { padre: trovato, madre: nonChiesto })).toEqual([]);
  expect(controllaGenitori(genitoriDiProva(ancheMadre), { padre: trovato, madre: trovato })).toEqual([]);
});
