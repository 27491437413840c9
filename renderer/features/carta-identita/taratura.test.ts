import { expect, it } from 'vitest';
import { correggi, leggiMillimetri, leggiScarto, scriviScarto } from './taratura.ts';

function memoria(): Pick<Storage, 'getItem' | 'setItem'> {
  const dentro = new Map<string, string>();
  return {
    getItem: (nome) => dentro.get(nome) ?? null,
    setItem: (nome, valore) => {
      dentro.set(nome, valore);
    },
  };
}

it('keeps the offsets of each printer and tray apart', () => {
  const una = memoria();
  scriviScarto('Aghi', '', { x: 1.5, y: -2 }, una);
  expect(leggiScarto('Aghi', '', una)).toEqual({ x: 1.5, y: -2 });
  expect(leggiScarto('Aghi', 'Manuale', una)).toEqual({ x: 0, y: 0 });
});

it.each(['{"x":99,"y":0}', 'null', '{', '{"x":"1","y":2}'])('takes no offset from %s', (scritto) => {
  expect(leggiScarto('A', '', { getItem: () => scritto })).toEqual({ x: 0, y: 0 });
});

it.each([
  ['1,5', 1.5],
  ['-0.7', -0.7],
  ['−2', -2],
  ['31', undefined],
  ['un po’', undefined],
  ['', undefined],
])('reads %s', (scritto, letto) => {
  expect(leggiMillimetri(scritto)).toBe(letto);
});

it('moves the print against the error that was measured', () => {
  expect(correggi({ x: 0, y: 0 }, { x: 20, y: 40 }, { x: 21.2, y: 39.4 })).toEqual({ x: -1.2, y: 0.6 });
  expect(correggi({ x: -1.2, y: 0.6 }, { x: 20, y: 40 }, { x: 20, y: 40 })).toEqual({ x: -1.2, y: 0.6 });
});
