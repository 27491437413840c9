import { expect, it } from 'vitest';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { filtraEnti } from './cerca.ts';

const ente = (codice: string, nome: string, altro: Partial<VoceEnte> = {}): VoceEnte => ({
  ...{ codice, nome, siglaProvincia: 'FI', genere: 'comune', utenti: 0, postazioni: 0, capi: [], usi: [] },
  estrazioni: { alGiorno: 100, poi: [] },
  ...altro,
});
const sindaca = { codiceFiscale: 'X', cognome: 'BANDINELLI', nome: 'COSTANZA', dal: '2024-06-10' };
const enti = [
  ente('048050', 'VINCI', { capi: [sindaca] }),
  ente('048014', 'EMPOLI', { finisce: '2026-07-10' }),
  ente('048000', 'PREFETTURA DI FIRENZE', { genere: 'prefettura' }),
  ente('037048', 'SAN GIOVANNI IN PERSICETO', { siglaProvincia: 'BO', finisce: '2026-07-11' }),
];
const tutti = { testo: '', genere: '', chiusi: false } as const;

it.each<[string, Partial<Parameters<typeof filtraEnti>[1]>, string[]]>([
  ['nothing: all but those that are closed', {}, ['048050', '048000', '037048']],
  ['the closed ones too', { chiusi: true }, ['048050', '048014', '048000', '037048']],
  ['a part of a name', { testo: 'vin' }, ['048050']],
  ['a name with an accent too many', { testo: 'pèrsiceto' }, ['037048']],
  ['who leads it', { testo: 'bandinelli cos' }, ['048050']],
  ['a code', { testo: '048000' }, ['048000']],
  ['a province', { testo: 'bo' }, ['037048']],
  ['a kind', { genere: 'prefettura' }, ['048000']],
])('looks for %s', (_, filtri, attesi) => {
  const trovati = filtraEnti(enti, { ...tutti, ...filtri }, '2026-07-11');
  expect(trovati.map(({ codice }) => codice)).toEqual(attesi);
});
