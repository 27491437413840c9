import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sportelloDiProva, type SportelloDiProva } from './sportello-di-prova.ts';
import { storiaScheda } from './storia-scheda.ts';

let sportello: SportelloDiProva;
beforeAll(async () => {
  sportello = await sportelloDiProva();
});
afterAll(async () => {
  await sportello.chiudi();
});

describe('changes of the individual record, as the desk sends them', () => {
  it.each(storiaScheda)('%s is registered', async (chiave, id, dati) => {
    expect(await sportello.registra(chiave, id, dati)).toEqual([]);
  });
});
