import { describe, expect, it } from 'vitest';
import { consolati } from '#resources/tabelle/index.ts';
import { competente, consolato, stessaSede } from './consolati.ts';
import { voce } from './tabelle.ts';

describe('consulates', () => {
  it('are found by code and told by their seat, however it is written', () => {
    const tirana = consolato('2200100');
    expect(tirana?.it).toBe('TIRANA');
    expect(tirana && stessaSede(tirana, 'Tirana')).toBe(true);
    expect(tirana && stessaSede(tirana, 'VALONA')).toBe(false);
    expect(consolato('1')).toBeUndefined();
  });
  it('are competent of the states and territories that they serve', () => {
    const barcellona = consolato('2480203');
    expect(barcellona && competente(barcellona, '202')).toBe(true);
    expect(barcellona && competente(barcellona, '201')).toBe(false);
  });
  it('serve only states and territories of table 02', () => {
    const serviti = new Set(consolati.voci.flatMap(({ stati }) => stati));
    expect([...serviti].filter((stato) => !voce('02', stato))).toEqual([]);
  });
});
