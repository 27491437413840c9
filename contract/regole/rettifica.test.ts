import { describe, expect, it } from 'vitest';
import { Richiesta5014 } from '../anpr/index.ts';
import { casiRettifica, rettificaDiProva, type TipoRettifica } from './casi-rettifica.ts';
import { controlla } from './regola.ts';
import { regoleRettifica } from './rettifica.ts';
import { regoleRegistrazione } from './testata.ts';

function trova(tipo: TipoRettifica): string[] {
  const contesto = { richiesta: rettificaDiProva(tipo), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleRettifica, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a correction of dates', () => {
  it('let a plain one through, and their example is a valid message', () => {
    const plain = { richiestaRettifica103: { dataIngressoFamiglia: '2020-09-12' } };
    expect(trova(plain)).toEqual([]);
    expect(Richiesta5014.parseJson(rettificaDiProva(plain))).toMatchObject({ ok: true });
  });
  it.each(casiRettifica)('%s: %s, and nothing else', (atteso, _quando, tipo) => {
    expect(trova(tipo)).toEqual([atteso]);
  });
});
