import { describe, expect, it } from 'vitest';
import { Richiesta5001 } from '../../anpr/index.ts';
import { controlla } from '../regola.ts';
import { regoleRegistrazione } from '../testata.ts';
import { casiMutazioneFamiglia } from './casi-mutazione-famiglia.ts';
import { inElenco, mutazioneFamigliaDiProva, type CambiFamiglia } from './di-prova.ts';
import { regoleMutazioneFamiglia } from './index.ts';

function trova(cambi: CambiFamiglia): string[] {
  const contesto = { richiesta: mutazioneFamigliaDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleMutazioneFamiglia, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a change of family', () => {
  it.each(['4', '6', '7', '8', '9', '3'])('let a plain one of kind %s through', (tipo) => {
    expect(trova({ tipo })).toEqual([]);
    expect(Richiesta5001.parseJson(mutazioneFamigliaDiProva({ tipo }))).toMatchObject({ ok: true });
  });

  it('let a new head through with the one before, ties reviewed, a guardian, who answers for a convivenza', () => {
    const elenco = [inElenco('5000000001', '2'), inElenco('5000000002', '1')];
    expect(trova({ tipo: '1', elenco })).toEqual([]);
    expect(trova({ tipo: '2', elenco, controlli: { fc: 's' } })).toEqual([]);
    expect(trova({ tipo: '1', elenco: [inElenco('5000000001', '26')] })).toEqual([]);
    expect(trova({ tipo: '1', scheda: '4', elenco: [inElenco('5000000001', '1', { tipo: '4' })] })).toEqual(
      [],
    );
    expect(trova({ tipo: '5', elenco })).toEqual([]);
  });

  it('let an address keep the kind that says why it changed', () => {
    expect(trova({ tipo: '7', residenza: { tipoIndirizzo: '10' } })).toEqual([]);
    expect(trova({ tipo: '8', residenza: { tipoIndirizzo: '11' } })).toEqual([]);
    expect(trova({ tipo: '9', residenza: { tipoIndirizzo: '11' } })).toEqual([
      'EN372 residenzaFamigliaConvivenza.tipoIndirizzo',
    ]);
  });

  it.each(casiMutazioneFamiglia)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });

  it('have each a case above', () => {
    const provati = new Set(casiMutazioneFamiglia.map(([atteso]) => atteso));
    expect(
      regoleMutazioneFamiglia.map(({ codice, campo }) => `${codice} ${campo}`).filter((r) => !provati.has(r)),
    ).toEqual([]);
  });
});
