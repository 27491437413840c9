import { expect, it } from 'vitest';
import { riunite } from './riunite.ts';

it('answers each with its own, and brings together what is asked in one turn and what is asked meanwhile', async () => {
  const viaggi: number[][] = [];
  const finite: (() => void)[] = [];
  const doppio = riunite(async (numeri: readonly number[]) => {
    viaggi.push([...numeri]);
    await new Promise<void>((fine) => finite.push(fine));
    return numeri.map((n) => n * 2);
  });
  const prime = Promise.all([1, 2].map(doppio));
  await expect.poll(() => viaggi).toEqual([[1, 2]]);
  const altre = Promise.all([3, 4, 5].map(doppio));
  finite.shift()?.();
  await expect
    .poll(() => viaggi)
    .toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  for (const fine of finite) fine();
  expect(await Promise.all([prime, altre])).toEqual([
    [2, 4],
    [6, 8, 10],
  ]);
});

it('tells a failure to all who were in the same trip, and to nobody else', async () => {
  const forse = riunite(async (numeri: readonly number[]) => {
    if (numeri.includes(1)) throw new Error('caduto');
    return numeri;
  });
  const esiti = await Promise.allSettled([forse(1), forse(2)]);
  expect(esiti.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await forse(3)).toBe(3);
});
