import { expect, it } from 'vitest';
import { ritmo, Tempi } from './misura.ts';

it('runs every piece once, warm-up apart, with no more under way than asked', async () => {
  const fatti: number[] = [];
  let ora = 0;
  let massimo = 0;
  const { tempi } = await ritmo(20, 3, async (n) => {
    massimo = Math.max(massimo, ++ora);
    await Promise.resolve();
    fatti.push(n);
    ora -= 1;
  });
  expect(fatti.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, n) => n));
  expect(massimo).toBe(3);
  expect(tempi.percentile(0.5)).toBeGreaterThanOrEqual(0);
});

it('gives percentiles of what was measured', () => {
  const tempi = new Tempi();
  for (let n = 1; n <= 100; n++) tempi.aggiungi(n);
  expect(tempi.percentile(0.5)).toBe(51);
  expect(tempi.percentile(0.99)).toBe(100);
});
