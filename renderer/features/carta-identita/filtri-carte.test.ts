import { describe, expect, it } from 'vitest';
import { filtriCarte, fraMesi, richiestaCarte } from './filtri-carte.ts';

describe('the agenda of the expiries', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2023-11-30', 3, '2024-02-29'],
  ])('looks from %s %i months ahead, to %s', (giorno, mesi, atteso) => {
    expect(fraMesi(giorno, mesi)).toBe(atteso);
  });
  it('is of the cards that are still good', () => {
    expect(richiestaCarte({ ...filtriCarte, testo: 'x', mesi: 1 }, true, '2026-07-11')).toEqual({
      ...{ scadenzaDal: '2026-07-11', scadenzaAl: '2026-08-11', stato: 'in-corso' },
    });
  });
});

it('asks the register of cards for what was written, and nothing of what was not', () => {
  expect(richiestaCarte(filtriCarte, false, '2026-07-11')).toEqual({});
  expect(
    richiestaCarte(
      { ...filtriCarte, testo: ' rossi ', stato: 'rubata', dal: '2026-01-01' },
      false,
      '2026-07-11',
    ),
  ).toEqual({ testo: 'rossi', stato: 'rubata', rilascioDal: '2026-01-01' });
});
