import { expect, it } from 'vitest';
import { nonScrivibili } from '#contract/documento/lettere.ts';
import { carattere } from './carattere.ts';
import { tratti } from './testo.ts';

const ignoto = 0x3f;

it('has a glyph for every letter that a free text may have, in each weight', () => {
  const tutte = Array.from({ length: 0x2100 - 0x20 }, (_, i) => String.fromCodePoint(i + 0x20))
    .filter((una) => una.isWellFormed() && nonScrivibili(una).length === 0)
    .filter((una) => una !== '?');
  expect(tutte.length).toBeGreaterThan(300);
  for (const peso of [400, 600, 700] as const) {
    const punto = carattere(peso, 'latin').glifi.get(ignoto);
    const mute = tutte.filter((una) => tratti(una, peso).some(({ glifi }) => glifi.some((g) => g === punto)));
    expect(mute).toEqual([]);
  }
});

it('says which letters would not come out', () => {
  expect(nonScrivibili('D’AMICO – Češnovar Größl, l. 1/2000 «€»')).toEqual([]);
  expect(nonScrivibili('закон ok 法')).toEqual(['з', 'а', 'к', 'о', 'н', '法']);
});
