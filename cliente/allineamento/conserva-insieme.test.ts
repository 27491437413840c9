import { expect, it } from 'vitest';
import { conservaInsieme } from './conserva-insieme.ts';
import type { Domanda } from './database.ts';
import { improntaDi, type Ricevuta } from './ricevute.ts';

const ricevuta = (numero: number): Ricevuta => ({
  ...{ tipo: 'N010', operazione: '10000000001', xml: `<N010>${numero}</N010>`, via: 'consegna' },
  posto: { progressivo: String(numero), istante: '2026-07-11T10:00:00.000Z' },
});

/** A database that keeps what it is told, and refuses to keep one. */
function archivio(guasta?: Ricevuta) {
  const tenute = new Set<string>();
  const scritture: number[] = [];
  const chiedi: Domanda = async <R extends object>(_sql: string, valori: readonly unknown[] = []) => {
    const impronte = ([valori[3]].flat() as Buffer[]).map((una) => una.toString('base64'));
    await Promise.resolve();
    if (guasta && impronte.includes(improntaDi(guasta).toString('base64'))) throw new Error('not kept');
    scritture.push(impronte.length);
    const nuove = impronte.filter((una) => !tenute.has(una));
    for (const una of nuove) tenute.add(una);
    return [...new Set(nuove)].map((una) => ({ impronta: Buffer.from(una, 'base64') })) as unknown as R[];
  };
  return { chiedi, scritture, tenute };
}

it('writes together what arrives while a write is under way, and says of each whether it is new', async () => {
  const { chiedi, scritture, tenute } = archivio();
  const conserva = conservaInsieme(chiedi);
  const numeri = [1, 2, 3, 2, 4];
  expect(await Promise.all(numeri.map((n) => conserva(ricevuta(n))))).toEqual([
    true,
    true,
    true,
    false,
    true,
  ]);
  expect(scritture).toEqual([1, 4]);
  expect(await conserva(ricevuta(3))).toBe(false);
  expect(tenute.size).toBe(4);
});

it('lets one that cannot be kept stop no other', async () => {
  const { chiedi, tenute } = archivio(ricevuta(3));
  const conserva = conservaInsieme(chiedi);
  const esiti = await Promise.allSettled([1, 2, 3, 4].map((n) => conserva(ricevuta(n))));
  expect(esiti.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(tenute.size).toBe(3);
});
