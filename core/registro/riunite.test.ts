import { expect, it } from 'vitest';
import { riunite } from './riunite.ts';

it('answers each with its own, and brings together what is asked while others are under way', async () => {
  const viaggi: number[][] = [];
  const finite: (() => void)[] = [];
  const doppio = riunite(async (numeri: readonly number[]) => {
    viaggi.push([...numeri]);
    await new Promise<void>((fine) => finite.push(fine));
    return numeri.map((n) => n * 2);
  });
  const risposte = Promise.all([1, 2, 3, 4, 5].map(doppio));
  expect(viaggi).toEqual([[1], [2]]);
  finite.shift()?.();
  await expect.poll(() => viaggi).toEqual([[1], [2], [3, 4, 5]]);
  for (const fine of finite) fine();
  expect(await risposte).toEqual([2, 4, 6, 8, 10]);
});

it('tells a failure to all who were in the same trip, and to nobody else', async () => {
  const forse = riunite(async (numeri: readonly number[]) => {
    if (numeri.includes(1)) throw new Error('caduto');
    return numeri;
  });
  const esiti = await Promise.allSettled([forse(1), forse(2)]);
  expect(esiti.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(await forse(3)).toBe(3);
});
