import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sportelloDiProva, type SportelloDiProva } from './sportello-di-prova.ts';
import { storiaIscrizioni } from './storia-iscrizioni.ts';

let sportello: SportelloDiProva;
beforeAll(async () => {
  sportello = await sportelloDiProva();
});
afterAll(async () => {
  await sportello.chiudi();
});

describe('registrations and acts of AIRE, as the desk sends them', () => {
  it.each(storiaIscrizioni)('%s is registered', async (chiave, id, dati) => {
    expect(await sportello.registra(chiave, id, dati)).toEqual([]);
  });
});
