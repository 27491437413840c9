import { describe, expect, it } from 'vitest';
import { conVuoti, segmenti } from './tempo.ts';

describe('the line of time', () => {
  it('is filled by its stretches, in proportion', () => {
    const [primo, secondo] = segmenti([{ dal: '2000-01-01' }, { dal: '2020-01-01' }], '2025-01-01');
    expect(primo?.largo).toBeCloseTo(80, 0);
    expect((secondo?.da ?? 0) + (secondo?.largo ?? 0)).toBeCloseTo(100);
  });
  it('shows also what lasted a day', () => {
    const tratti = segmenti([{ dal: '1980-01-01' }, { dal: '2024-12-31' }], '2025-01-01');
    expect(tratti[1]?.largo).toBeGreaterThan(2.5);
  });
  it('shows when somebody was nowhere', () => {
    expect(
      conVuoti([{ dal: '2000-01-01', al: '2004-12-31' }, { dal: '2010-01-01' }]).map(({ dal }) => dal),
    ).toEqual(['2000-01-01', '2005-01-01', '2010-01-01']);
    expect(conVuoti([{ dal: '2000-01-01', al: '2009-12-31' }, { dal: '2010-01-01' }])).toHaveLength(2);
  });
  it('of nobody is empty', () => {
    expect(segmenti([], '2025-01-01')).toEqual([]);
  });
});
