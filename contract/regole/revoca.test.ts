import { describe, expect, it } from 'vitest';
import { Richiesta5013 } from '../anpr/index.ts';
import { casiRevoca, revocaDiProva, type CambiRevoca } from './casi-revoca.ts';
import { controlla } from './regola.ts';
import { regoleRevoca } from './revoca.ts';
import { regoleRegistrazione } from './testata.ts';

function trova(cambi: CambiRevoca): string[] {
  const contesto = { richiesta: revocaDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleRevoca, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of the removal of a datum', () => {
  it('let a plain one through, and their example is a valid message', () => {
    expect(trova({})).toEqual([]);
    expect(trova({ tipo: '09', famiglia: { tipoScheda: '4' } })).toEqual([]);
    expect(Richiesta5013.parseJson(revocaDiProva())).toMatchObject({ ok: true });
  });

  it.each(casiRevoca)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
});
