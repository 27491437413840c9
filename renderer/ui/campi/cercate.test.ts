import { expect, it } from 'vitest';
import { semplice } from '../tabella/colonne.ts';
import { cercate } from './cercate.ts';

const vie = ['CAVALCAVIA', 'PIAZZA', 'VIA', 'VIALE', 'LARGO FORLÌ'].map((nome, i) => ({
  ...{ id: String(i), nome, piano: semplice(nome) },
}));

it('offers first what was typed, then what begins with it, then what has it inside', () => {
  expect(cercate(vie, 'via').map(({ nome }) => nome)).toEqual(['VIA', 'VIALE', 'CAVALCAVIA']);
});

it('finds by code, by a name without its accents, and everything when nothing is typed', () => {
  expect(cercate(vie, '1').map(({ nome }) => nome)).toEqual(['PIAZZA']);
  expect(cercate(vie, 'forli').map(({ nome }) => nome)).toEqual(['LARGO FORLÌ']);
  expect(cercate(vie, '')).toEqual(vie);
});
