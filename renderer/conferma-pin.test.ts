import { expect, it } from 'vitest';
import { chiediConferma, rinunciaConferma } from './conferma-pin.ts';

it('gives one answer to all who wait for the same confirmation, and none to who comes with another question', async () => {
  const firma = async () => ({ ok: true as const, valore: {} });
  const prima = chiediConferma('operazione');
  const insieme = chiediConferma('operazione');
  expect(await chiediConferma('eliminaUtente')).toBe(false);
  expect(await chiediConferma('operazione', firma)).toBe(false);
  rinunciaConferma();
  expect(await Promise.all([prima, insieme])).toEqual([false, false]);
});

it('never takes the signature of an act for that of another', async () => {
  const firma = async () => ({ ok: true as const, valore: {} });
  const prima = chiediConferma('operazione', firma);
  expect(await chiediConferma('operazione', firma)).toBe(false);
  expect(await chiediConferma('operazione')).toBe(false);
  rinunciaConferma();
  expect(await prima).toBe(false);
});
