import { describe, expect, it } from 'vitest';
import { legameVisto, legamiDelNuovoCapo } from './legami-nuovi.ts';

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

  it('proposes the ties of all the others when somebody is made head', () => {
    expect(legamiDelNuovoCapo(con('1', '1', '3'), dove(1), con('1', '2', '3'))).toEqual(con('2', '1', '3'));
  });

  it('touches nothing when another tie changes', () => {
    const dopo = con('1', '2', '9');
    expect(legamiDelNuovoCapo(dopo, dove(2), con('1', '2', '3'))).toBe(dopo);
  });
});
