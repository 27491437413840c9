import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sportelloDiProva, type SportelloDiProva } from './sportello-di-prova.ts';
import { storiaRestanti } from './storia-restanti.ts';

let sportello: SportelloDiProva;
beforeAll(async () => {
  sportello = await sportelloDiProva();
});
afterAll(async () => {
  await sportello.chiudi();
});

describe('acts that no story of the pages walks through, as the desk sends them', () => {
  it.each(storiaRestanti)('%s is registered', async (chiave, id, dati) => {
    const suoi = typeof dati === 'function' ? dati((di, nome) => sportello.detto(di, nome)) : dati;
    expect(await sportello.registra(chiave, id, suoi)).toEqual([]);
  });
});
