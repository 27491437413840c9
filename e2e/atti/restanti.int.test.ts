import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sportelloDiProva, type SportelloDiProva } from './sportello-di-prova.ts';
import { storiaRestanti } from './storia-restanti.ts';
import { comeDalSubentro, storiaSubentro } from './storia-subentro.ts';

const tappe = [...storiaRestanti, ...storiaSubentro].map((una) => [una[0], una] as const);
let sportello: SportelloDiProva;
beforeAll(async () => {
  sportello = await sportelloDiProva({ ritocca: comeDalSubentro });
});
afterAll(async () => {
  await sportello.chiudi();
});

describe('acts that no story of the pages walks through, as the desk sends them', () => {
  it.each(tappe)('%s is registered', async (_, [chiave, chi, dati, ufficio]) => {
    const detto: SportelloDiProva['detto'] = (di, nome) => sportello.detto(di, nome);
    const id = typeof chi === 'function' ? chi(detto) : chi;
    const suoi = typeof dati === 'function' ? dati(detto) : dati;
    expect(await sportello.registra(chiave, id, suoi, ufficio)).toEqual([]);
  });
});
