import { describe, expect, it } from 'vitest';
import { festivo, lavorativo, nonFestivo, pasqua, piuLavorativi } from './giorni-lavorativi.ts';

describe('the days on which an office works', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('knows Easter of %i', (anno, giorno) => {
    expect(pasqua(anno)).toBe(giorno);
  });
  it('leaves out the holidays of all Italy, Easter Monday, and the 4th of October since 2026', () => {
    expect(['2026-04-06', '2026-06-02', '2026-10-04', '2026-12-26'].every(festivo)).toBe(true);
    expect(['2025-10-04', '2026-04-07', '2026-06-24'].some(festivo)).toBe(false);
  });
  it('counts no Saturday and no Sunday', () => {
    expect(lavorativo('2026-11-27')).toBe(true);
    expect(lavorativo('2026-11-28')).toBe(false);
    expect(lavorativo('2026-11-29')).toBe(false);
  });
  it.each([
    ['2026-11-26', 2, '2026-11-30'],
    ['2026-04-03', 2, '2026-04-08'],
    ['2026-12-23', 2, '2026-12-28'],
    ['2026-11-28', 2, '2026-12-01'],
  ])('from %s counts %i of them, to %s', (dal, quanti, al) => {
    expect(piuLavorativi(dal, quanti)).toBe(al);
  });
  it('leaves out the patron saint of the town where it is told, whatever the year', () => {
    expect(piuLavorativi('2026-11-26', 2, '11-30')).toBe('2026-12-01');
    expect(piuLavorativi('2027-11-29', 2, '11-30')).toBe('2027-12-02');
    expect(lavorativo('2026-11-30', '11-30')).toBe(false);
    // Closed offices are no public holiday: other terms do not move.
    expect(nonFestivo('2026-11-30')).toBe('2026-11-30');
  });
  it('moves a term off a holiday, not off a Saturday', () => {
    expect(nonFestivo('2026-12-25')).toBe('2026-12-28');
    expect(nonFestivo('2026-11-28')).toBe('2026-11-28');
  });
});
