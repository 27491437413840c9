import { describe, expect, it } from 'vitest';
import { legameVisto, proponeLegami } from './legami-nuovi.ts';
import type { ModuloAtto } from './modulo.ts';

const con = (...codici: string[]): Record<string, unknown> => ({
  elencoSoggettiFamiglia: codici.map((codiceLegame) => ({ legameSoggetto: { codiceLegame } })),
});
const dove = (i: number): string => `elencoSoggettiFamiglia.${i}.legameSoggetto.codiceLegame`;

describe('the ties of a family under a new head', () => {
  it('sees husband, children and parents from the wife, and parents and brothers from a child', () => {
    expect(['1', '3', '6', '17'].map((altro) => legameVisto('2', altro))).toEqual(['2', '3', '17', '6']);
    expect(['1', '2', '3'].map((altro) => legameVisto('03', altro))).toEqual(['6', '6', '9']);
  });

  it('leaves empty what does not follow: a brother-in-law may be a brother', () => {
    expect(legameVisto('2', '18')).toBe('');
  });

  const vuoto = { atto: 'prova', scelte: {}, proposti: {}, visti: [] };
  const scrive = (prima: ModuloAtto, i: number, ...codici: string[]): ModuloAtto =>
    proponeLegami({ ...prima, richiesta: con(...codici) }, dove(i), prima);
  const famiglia: ModuloAtto = { ...vuoto, richiesta: con('1', '2', '3') };

  it('proposes the ties of all the others when somebody is made head', () => {
    expect(scrive(famiglia, 1, '1', '1', '3').richiesta).toEqual(con('2', '1', '3'));
  });

  it('proposes them also to who empties the tie first, and then writes', () => {
    const vuotato = scrive(famiglia, 1, '1', '', '3');
    expect(vuotato.richiesta).toEqual(con('1', '', '3'));
    expect(scrive(vuotato, 1, '1', '1', '3').richiesta).toEqual(con('2', '1', '3'));
  });

  it('touches nothing when another tie changes', () => {
    expect(scrive(famiglia, 2, '1', '2', '9').richiesta).toEqual(con('1', '2', '9'));
  });
});
