import { expect, it } from 'vitest';
import { stabilizza } from './stabile.ts';

it('gives the former object while the new one says the same, and the new one when it does not', () => {
  const tieni = stabilizza<{ readonly campo: string }[]>();
  const primo = tieni([{ campo: 'a' }]);
  expect(tieni([{ campo: 'a' }])).toBe(primo);
  const secondo = tieni([{ campo: 'b' }]);
  expect(secondo).toEqual([{ campo: 'b' }]);
  expect(tieni([{ campo: 'b' }])).toBe(secondo);
});
