import { expect, it } from 'vitest';
import { GiornoVero } from './comune.ts';

it.each([
  ['2024-02-29', true],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['0000-00-00', false],
  ['0000-01-01', false],
  ['2026-2-3', false],
])('%s is a day of the calendar: %s', (giorno, vero) => {
  expect(GiornoVero.safeParse(giorno).success).toBe(vero);
});
