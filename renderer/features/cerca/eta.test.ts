import { expect, it } from 'vitest';
import { anni, eta } from './eta.ts';

it('conta gli anni compiuti, anche il giorno prima e il giorno del compleanno', () => {
  expect(anni('1993-04-18', '2026-04-17')).toBe(32);
  expect(anni('1993-04-18', '2026-04-18')).toBe(33);
  expect(anni('2024-02-29', '2026-02-28')).toBe(1);
  expect(anni('2026-06-30', '2026-06-30')).toBe(0);
  expect(anni(undefined, '2026-06-30')).toBeUndefined();
});

it('dice da quanto tempo è stata letta una scheda', () => {
  const detto = (passati: number): string =>
    eta(0, passati, (chiave, valori) => `${chiave} ${JSON.stringify(valori ?? {})}`);
  expect(detto(5000)).toBe('cerca:eta.adesso {}');
  expect(detto(3 * 60_000)).toBe('cerca:eta.minuti {"count":3}');
  expect(detto(25 * 3_600_000)).toBe('cerca:eta.giorni {"count":1}');
});
