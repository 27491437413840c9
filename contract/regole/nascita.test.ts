import { describe, expect, it } from 'vitest';
import { Richiesta1001 } from '../anpr/index.ts';
import { ammessi, casi } from './casi-nascita.ts';
import { oggiDiProva as oggi, richiestaDiProva, type Cambi } from './di-prova.ts';
import { regoleNascita } from './nascita.ts';
import { controlla } from './regola.ts';
import { regoleRegistrazione } from './testata.ts';

const regole = [...regoleRegistrazione, ...regoleNascita];

function trova(cambi: Cambi): string[] {
  const contesto = { richiesta: richiestaDiProva(cambi), oggi };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleNascita, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a birth', () => {
  it('let a plain one through, and their example is a valid message', () => {
    expect(trova({})).toEqual([]);
    expect(Richiesta1001.parseJson(richiestaDiProva())).toMatchObject({ ok: true });
  });

  it.each(casi)('%s: %s', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toContain(atteso);
  });

  it('say nothing else of a single mistake', () => {
    // A parent who is not there is missed by everything that needs a parent; EF033 is a case of EN206.
    const soli = casi.filter(([atteso]) => !/^(ES03[67]|ES04[0-3]|EHR69|EF033)/.test(atteso));
    for (const [atteso, , cambi] of soli) expect(trova(cambi)).toEqual([atteso]);
  });

  it('have each a case above', () => {
    const provati = new Set(casi.map(([atteso]) => atteso));
    const scritti = new Set(regole.map(({ codice, campo }) => `${codice} ${campo}`));
    expect([...scritti].filter((uno) => !provati.has(uno))).toEqual([]);
    expect([...provati].filter((uno) => !scritti.has(uno))).toEqual([]);
  });

  it.each(ammessi)('accept %s', (_quando, cambi) => {
    expect(trova(cambi)).toEqual([]);
  });
});
