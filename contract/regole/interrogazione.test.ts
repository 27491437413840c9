import { describe, expect, it } from 'vitest';
import { Richiesta3002 } from '../anpr/index.ts';
import {
  casiInterrogazione,
  interrogazioneDiProva,
  interrogazioniBuone,
  type CambiInterrogazione,
} from './casi-interrogazione.ts';
import { chiaveDi, regoleInterrogazione } from './interrogazione.ts';
import { controlla } from './regola.ts';

const trova = (cambi: CambiInterrogazione): string[] =>
  controlla(regoleInterrogazione, { richiesta: interrogazioneDiProva(cambi), oggi: '2026-07-11' }).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );

describe('the rules of a query', () => {
  it.each(interrogazioniBuone)('let a search by %s through, and it is a valid message', (chiave, cambi) => {
    const richiesta = interrogazioneDiProva(cambi);
    expect(chiaveDi(richiesta)).toBe(chiave);
    expect(trova(cambi)).toEqual([]);
    expect(Richiesta3002.parseJson(richiesta)).toMatchObject({ ok: true });
  });
  it.each(casiInterrogazione)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
  it('have each a case above', () => {
    const provati = new Set(casiInterrogazione.map(([atteso]) => atteso));
    const scritte = regoleInterrogazione.map(({ codice, campo }) => `${codice} ${campo}`);
    expect(scritte.filter((scritta) => !provati.has(scritta))).toEqual([]);
  });
});
