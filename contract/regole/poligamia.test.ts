import { describe, expect, it } from 'vitest';
import { Richiesta5021 } from '../anpr/index.ts';
import { casiPoligamia, poligamiaDiProva, type CambiPoligamia } from './casi-poligamia.ts';
import { regolePoligamia } from './poligamia.ts';
import { controlla } from './regola.ts';
import { regoleRegistrazione } from './testata.ts';

function trova(cambi: CambiPoligamia): string[] {
  const contesto = { richiesta: poligamiaDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regolePoligamia, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a second marriage', () => {
  it('let a plain one through, and their example is a valid message', () => {
    expect(trova({})).toEqual([]);
    expect(Richiesta5021.parseJson(poligamiaDiProva())).toMatchObject({ ok: true });
  });
  it.each(casiPoligamia)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
});
