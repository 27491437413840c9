import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Voce } from '../giornale.ts';
import { CopiaBozze } from './copia.ts';
import { gestoriBozze } from './gestori.ts';

const operatore = 'a'.repeat(32);
const riga = { tavola: 'bozze', id: 'a', tempo: 1, scritta: 1, iv: 'AAAA', dati: 'BBBB' } as const;
let cartella: string;
let detto: Voce[];
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-copia-'));
  detto = [];
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

function gestori(ammesso: boolean): ReturnType<typeof gestoriBozze> {
  const giornale = (voce: Voce): void => {
    detto.push(voce);
  };
  return gestoriBozze({ copia: new CopiaBozze(cartella), ammesso: () => ammesso, giornale });
}

it('writes down that a copy was refused, without saying whose', async () => {
  const negata = { ok: false, errore: { tipo: 'carta-assente' } };
  expect(await gestori(false)['bozze.copia']({ operatore, nuove: [riga], tolte: [] })).toMatchObject(negata);
  expect(await gestori(false)['bozze.copiate']({ operatore })).toMatchObject(negata);
  expect(detto).toEqual([{ evento: 'copia-bozze-negata' }, { evento: 'copia-bozze-negata' }]);
});

it('keeps in the file only what holds, once it has been asked for', async () => {
  const { 'bozze.copia': copia, 'bozze.copiate': copiate } = gestori(true);
  await copia({ operatore, nuove: [riga], tolte: [] });
  await copia({ operatore, nuove: [{ ...riga, scritta: 2 }], tolte: [] });
  const file = join(cartella, `${operatore}.copia`);
  expect(readFileSync(file, 'utf8').trim().split('\n').filter(Boolean)).toHaveLength(2);
  expect(await copiate({ operatore })).toEqual({ ok: true, valore: { righe: [{ ...riga, scritta: 2 }] } });
  expect(readFileSync(file, 'utf8').trim()).toBe(JSON.stringify({ ...riga, scritta: 2 }));
});

it('gives what it has also when the file cannot be written anew, and writes down that it could not', async () => {
  const { 'bozze.copia': copia, 'bozze.copiate': copiate } = gestori(true);
  await copia({ operatore, nuove: [riga], tolte: [] });
  await copia({ operatore, nuove: [{ ...riga, scritta: 2 }], tolte: [] });
  mkdirSync(join(cartella, `${operatore}.copia.nuovo`));
  expect(await copiate({ operatore })).toMatchObject({ ok: true, valore: { righe: [{ scritta: 2 }] } });
  expect(detto).toMatchObject([{ evento: 'copia-bozze-ferma' }]);
});
