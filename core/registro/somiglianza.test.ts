import { expect, it } from 'vitest';
import { distanza, somiglianza } from './somiglianza.ts';

it.each([
  ['ROSSI', 'ROSSI', 0],
  ['ROSSI', 'ROSI', 1],
  ['ROSSI', 'ROSSII', 1],
  ['ROSSI', 'RUSSI', 1],
  ['ROSSI', 'RSOSI', 1],
  ['ROSSI', 'RUSSO', 2],
  ['', 'ABC', 3],
  ['GIUSEPPE', 'GIUSSEPE', 2],
])('«%s» and «%s»: %i', (una, altra, quanta) => {
  expect(distanza(una, altra)).toBe(quanta);
  expect(distanza(altra, una)).toBe(quanta);
});

it('goes from nothing in common to the same', () => {
  expect([somiglianza('ANNA', 'ANNA'), somiglianza('ANNA', 'BIRD'), somiglianza('', '')]).toEqual([1, 0, 1]);
  expect(somiglianza('MARTELLI', 'MARTELI')).toBeCloseTo(0.875);
});
