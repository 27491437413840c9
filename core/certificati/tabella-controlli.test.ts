import { describe, expect, it } from 'vitest';
import { casiControlli } from './casi-tutti.ts';
import { catalogo } from './catalogo.ts';
import { casiDi, tabellaControlli } from './tabella-controlli.ts';

const righe = tabellaControlli();

describe('the controls of 6001', () => {
  it('each have a case of their own, for every type that they speak of', () => {
    const muti = righe.filter((riga) => casiDi(riga, casiControlli).length === 0);
    expect(muti.map(({ codice, campo, tipi }) => `${codice} ${campo} [${tipi.join(' ')}]`)).toEqual([]);
  });

  it('are all cases of controls that there are', () => {
    const orfani = casiControlli.filter((caso) => !righe.some((riga) => casiDi(riga, [caso]).length > 0));
    expect(orfani).toEqual([]);
  });

  it('stand on all twenty types, and only some give way to the clerk', () => {
    const conControlli = new Set(righe.flatMap(({ tipi }) => tipi));
    expect(catalogo.filter(({ codice }) => !conControlli.has(codice))).toEqual([]);
    const forzabili = righe.filter(({ forzabile }) => forzabile === 'si').map(({ codice }) => codice);
    expect([...new Set(forzabili)].sort()).toEqual([
      ...['EN046', 'EN049', 'EN110', 'EN141', 'EN169', 'EN181', 'EN222'],
    ]);
  });
});
