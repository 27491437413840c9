import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sportelloDiProva, type SportelloDiProva } from './sportello-di-prova.ts';
import { storiaAltri } from './storia-altri.ts';

let sportello: SportelloDiProva;
beforeAll(async () => {
  sportello = await sportelloDiProva();
});
afterAll(async () => {
  await sportello.chiudi();
});

describe('what undoes, takes away or brings back, as the desk sends it', () => {
  it.each(storiaAltri)('%s is registered', async (chiave, id, dati) => {
    expect(await sportello.registra(chiave, id, dati)).toEqual([]);
  });
});
