import { describe, expect, it } from 'vitest';
import { Richiesta1014 } from '../anpr/index.ts';
import {
  altri1014,
  casiProcedimento,
  procedimentoDiProva,
  type CambiProcedimento,
} from './casi-procedimento.ts';
import { regoleProcedimento } from './procedimento.ts';
import { controlla } from './regola.ts';

function trova(cambi: CambiProcedimento): string[] {
  const contesto = { richiesta: procedimentoDiProva(cambi), oggi: '2026-07-11' };
  return controlla(regoleProcedimento, contesto).map(({ codice, campo }) => `${codice} ${campo}`);
}

describe('the rules of a procedure', () => {
  it.each([['I', {}], ...Object.entries(altri1014)] as [string, CambiProcedimento][])(
    'let a plain %s through, and it is a valid message',
    (_tipo, cambi) => {
      expect(trova(cambi)).toEqual([]);
      expect(Richiesta1014.parseJson(procedimentoDiProva(cambi))).toMatchObject({ ok: true });
    },
  );

  it.each(casiProcedimento)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });

  it('have each a case above', () => {
    const provati = new Set(casiProcedimento.map(([atteso]) => atteso));
    const scritte = regoleProcedimento.map(({ codice, campo }) => `${codice} ${campo}`);
    expect(scritte.filter((scritta) => !provati.has(scritta))).toEqual([]);
  });
});
