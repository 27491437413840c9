import { expect, it } from 'vitest';
import { cercate } from './elenco.tsx';

const vie = ['CAVALCAVIA', 'PIAZZA', 'VIA', 'VIALE'].map((nome, i) => ({ valore: String(i), nome }));

it('offers first what was typed, then what begins with it, then what has it inside', () => {
  expect(cercate(vie, 'via').map(({ nome }) => nome)).toEqual(['VIA', 'VIALE', 'CAVALCAVIA']);
});

it('finds by code, and everything when nothing is typed', () => {
  expect(cercate(vie, '1').map(({ nome }) => nome)).toEqual(['PIAZZA']);
  expect(cercate(vie, '')).toEqual(vie);
});
