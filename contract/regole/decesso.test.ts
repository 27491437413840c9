import { describe, expect, it } from 'vitest';
import { Richiesta2001 } from '../anpr/index.ts';
import { casiDecesso, chiResta, decessoDiProva, type CambiDecesso } from './casi-decesso.ts';
import { regoleDecesso } from './decesso.ts';
import { controlla } from './regola.ts';
import { regoleRegistrazione } from './testata.ts';

function trova(cambi: CambiDecesso): string[] {
  const contesto = { richiesta: decessoDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleDecesso, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a death', () => {
  it('let a plain one through, and their example is a valid message', () => {
    expect(trova({})).toEqual([]);
    expect(Richiesta2001.parseJson(decessoDiProva())).toMatchObject({ ok: true });
  });

  it('let a presumed one through, and a head who leaves a new head', () => {
    expect(trova({ motivo: { tipoMotivoCancellazioneAIRE: '02' }, sentenza: {} })).toEqual([]);
    expect(trova({ ruolo: '1', elenco: [chiResta('5000000002', '1')] })).toEqual([]);
    expect(trova({ ruolo: '1' })).toEqual([]);
  });

  it.each(casiDecesso)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });

  it('have each a case above', () => {
    const provati = new Set(casiDecesso.map(([atteso]) => atteso));
    expect(
      regoleDecesso.map(({ codice, campo }) => `${codice} ${campo}`).filter((r) => !provati.has(r)),
    ).toEqual([]);
  });
});
