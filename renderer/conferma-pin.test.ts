import { afterEach, expect, it } from 'vitest';
import { chiediConferma, domandaAperta, rinunciaConferma } from './conferma-pin.ts';

const firma = async () => ({ ok: true as const, valore: {} });
/** The question in front of the person, as the page holds it while card and core are at work. */
function aperta(): NonNullable<ReturnType<typeof domandaAperta>> {
  const domanda = domandaAperta();
  if (!domanda) throw new Error('nothing is being asked');
  return domanda;
}
afterEach(rinunciaConferma);

it.each([true, false])('gives one answer (%s) to all who wait for the same confirmation', async (data) => {
  const prima = chiediConferma('operazione');
  const insieme = chiediConferma('operazione');
  expect(insieme).toBe(prima);
  aperta().risolvi(data);
  expect(await Promise.all([prima, insieme])).toEqual([data, data]);
  expect(domandaAperta()).toBeUndefined();
});

it('confirms nothing to who comes with another question, and leaves the first one where it is', async () => {
  const prima = chiediConferma('operazione');
  expect(await chiediConferma('eliminaUtente')).toBe(false);
  expect(await chiediConferma('operazione', firma)).toBe(false);
  aperta().risolvi(true);
  expect(await prima).toBe(true);
});

it('never takes the signature of an act for that of another', async () => {
  const prima = chiediConferma('operazione', firma);
  expect(await chiediConferma('operazione', firma)).toBe(false);
  expect(await chiediConferma('operazione')).toBe(false);
  aperta().risolvi(true);
  expect(await prima).toBe(true);
});

it('given up and asked again, the late answer to the first closes nothing and confirms nothing', async () => {
  const prima = chiediConferma('operazione', firma);
  const tardiva = aperta();
  rinunciaConferma();
  expect([await prima, tardiva.aperta()]).toEqual([false, false]);

  const seconda = chiediConferma('operazione', firma);
  const nuova = aperta();
  expect(nuova.chiave, 'drawn anew, with nothing of the first').not.toBe(tardiva.chiave);
  tardiva.risolvi(true);
  expect([domandaAperta(), nuova.aperta()]).toEqual([nuova, true]);
  nuova.risolvi(false);
  expect(await seconda).toBe(false);
});
