import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sportelloDiProva, type SportelloDiProva } from './sportello-di-prova.ts';
import { storiaCasa } from './storia-casa-e-correzioni.ts';

let sportello: SportelloDiProva;
beforeAll(async () => {
  sportello = await sportelloDiProva();
});
afterAll(async () => {
  await sportello.chiudi();
});

describe('acts of home, family and corrections, as the desk sends them', () => {
  it.each(storiaCasa)('%s is registered', async (chiave, id, dati) => {
    expect(await sportello.registra(chiave, id, dati)).toEqual([]);
  });
});
