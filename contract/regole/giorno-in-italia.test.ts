import { expect, it } from 'vitest';
import { fineGiornata, giornoInItalia } from './giorno-in-italia.ts';

it.each([
  ['2026-07-11', '2026-07-11T23:59:59+02:00'],
  ['2026-12-25', '2026-12-25T23:59:59+01:00'],
  // The days on which the clock is moved.
  ['2026-03-29', '2026-03-29T23:59:59+02:00'],
  ['2026-10-25', '2026-10-25T23:59:59+01:00'],
])('ends %s at %s, still in that day', (giorno, fine) => {
  expect(fineGiornata(giorno)).toBe(fine);
  expect(giornoInItalia(new Date(fine))).toBe(giorno);
});

it('says the day of each instant, whatever it was asked before', () => {
  const istanti = ['2026-07-11T21:59:59Z', '2026-07-11T22:00:00Z', '2026-07-11T21:59:59Z'];
  expect(istanti.map((uno) => giornoInItalia(new Date(uno)))).toEqual([
    '2026-07-11',
    '2026-07-12',
    '2026-07-11',
  ]);
});
