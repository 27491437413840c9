import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Voce } from '../http/giornale.ts';
import { seguiTabelle } from './segui.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('looks once at a time, however long the database is silent', async () => {
  let risponde: (versione: number) => void = () => undefined;
  const aggiorna = vi.fn(() => new Promise<number>((fatto) => (risponde = fatto)));
  const ferma = seguiTabelle({ aggiorna }, () => undefined);
  await vi.advanceTimersByTimeAsync(21_000);
  expect(aggiorna).toHaveBeenCalledTimes(1);
  risponde(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(aggiorna).toHaveBeenCalledTimes(2);
  risponde(2);
  await ferma();
});

it('looks for newer tables every five seconds, tells of a time without database and goes on, until it is stopped', async () => {
  const voci: Voce[] = [];
  const aggiorna = vi.fn(async () => 1).mockRejectedValueOnce(new Error('away'));
  const ferma = seguiTabelle({ aggiorna }, (voce) => voci.push(voce));
  await vi.advanceTimersByTimeAsync(11_000);
  expect(aggiorna).toHaveBeenCalledTimes(2);
  expect(voci).toMatchObject([{ evento: 'tabelle-non-lette' }]);
  await ferma();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(aggiorna).toHaveBeenCalledTimes(2);
});
