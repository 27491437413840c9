import { expect, it } from 'vitest';
import { giorniA, haTermine, termineDi, urgenzaDi } from './termine.ts';

it('il termine degli accertamenti cade quarantacinque giorni dopo l’apertura, anche a cavallo dell’ora legale', () => {
  expect(termineDi('2026-03-01')).toBe('2026-04-15');
  expect(termineDi('2026-12-20')).toBe('2027-02-03');
});

it('dice quanto manca e quando stringe', () => {
  expect([giorniA('2026-04-15', '2026-04-15'), giorniA('2026-04-15', '2026-04-20')]).toEqual([0, -5]);
  expect([-1, 0, 10, 11].map(urgenzaDi)).toEqual(['scaduto', 'vicino', 'vicino', 'lontano']);
});

it('dà un termine soltanto a ciò che aspetta gli accertamenti di una dimora', () => {
  expect(['2', '5', '06'].map(haTermine)).toEqual([true, true, true]);
  expect(['1', '3', '8', '12'].map(haTermine)).toEqual([false, false, false, false]);
});
