import { expect, it } from 'vitest';
import { Patrono } from '#contract/wa/amministrazione.ts';
import { giornoMese, giornoScritto } from './giorno-mese.ts';

it.each([
  ['24/6', '24/06'],
  [' 24.06 ', '24/06'],
  ['1-11', '01/11'],
  ['29/02', '29/02'],
  ['', ''],
])('%s is kept, and shown again as %s', (scritto, mostrato) => {
  const letto = Patrono.safeParse({ giorno: giornoMese(scritto), nome: 'San Giovanni' });
  expect(letto.success && giornoScritto(letto.data.giorno)).toBe(mostrato);
});

it.each(['31/06', '24/13', 'giugno', '24', '06-24'])('%s is no day of the year', (scritto) => {
  expect(Patrono.safeParse({ giorno: giornoMese(scritto), nome: '' }).success).toBe(false);
});
