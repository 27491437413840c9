import { describe, expect, it } from 'vitest';
import { Richiesta3001 } from '../anpr/index.ts';
import {
  ancheMadre,
  casiGenitoriCercati,
  genitoriDiProva,
  type CambiGenitori,
} from './casi-genitori-cercati.ts';
import { regoleGenitoriCercati } from './genitori-cercati.ts';
import { controlla } from './regola.ts';

const trova = (cambi: CambiGenitori): string[] =>
  controlla(regoleGenitoriCercati, genitoriDiProva(cambi)).map(({ codice, campo }) => `${codice} ${campo}`);

describe('the rules of a search of parents', () => {
  it.each([{}, ancheMadre])('let it through, and it is a valid message', (cambi) => {
    expect(trova(cambi)).toEqual([]);
    expect(Richiesta3001.parseJson(genitoriDiProva(cambi))).toMatchObject({ ok: true });
  });
  it.each(casiGenitoriCercati)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
  it('have each a case above', () => {
    const provati = new Set(casiGenitoriCercati.map(([atteso]) => atteso));
    const scritte = regoleGenitoriCercati.map(({ codice, campo }) => `${codice} ${campo}`);
    expect(scritte.filter((scritta) => !provati.has(scritta))).toEqual([]);
  });
});
