import { expect, it } from 'vitest';
import { validita } from './validita.ts';

it('dice se una voce si può usare in un giorno, estremi compresi', () => {
  expect(validita({}, '2026-07-11')).toBe('vale');
  expect(validita({ al: '2026-07-11' }, '2026-07-11')).toBe('vale');
  expect(validita({ al: '2026-07-10' }, '2026-07-11')).toBe('cessata');
  expect(validita({ dal: '2026-07-12' }, '2026-07-11')).toBe('futura');
});
