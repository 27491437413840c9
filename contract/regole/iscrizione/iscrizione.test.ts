import { describe, expect, it } from 'vitest';
import { Richiesta1002 } from '../../anpr/index.ts';
import { controlla } from '../regola.ts';
import { regoleRegistrazione } from '../testata.ts';
import { regoleIscrizione } from './altri-motivi.ts';
import { casiIscrizione, iscrizioniAmmesse } from './casi-iscrizione.ts';
import { iscrizioneDiProva, type CambiIscrizione } from './di-prova.ts';

function trova(cambi: CambiIscrizione): string[] {
  const contesto = { richiesta: iscrizioneDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleIscrizione, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a registration for other motives', () => {
  it('let a plain one through, and their example is a valid message', () => {
    expect(trova({})).toEqual([]);
    expect(Richiesta1002.parseJson(iscrizioneDiProva())).toMatchObject({ ok: true });
  });
  it.each(iscrizioniAmmesse)('accept %s', (_quando, cambi) => {
    expect(trova(cambi)).toEqual([]);
    expect(Richiesta1002.parseJson(iscrizioneDiProva(cambi))).toMatchObject({ ok: true });
  });
  it.each(casiIscrizione)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
  it('have each a case above', () => {
    const provati = new Set(casiIscrizione.map(([atteso]) => atteso));
    // EF006 and the new family are of AIRE where a convivenza is concerned: the schema asks for its tie, nobody makes it.
    const scritte = regoleIscrizione.map(({ codice, campo }) => `${codice} ${campo}`);
    expect(
      scritte.filter((una) => !provati.has(una) && !/^(EF0(17|2\d) convivenza|EF006)/.test(una)),
    ).toEqual([]);
  });
});
