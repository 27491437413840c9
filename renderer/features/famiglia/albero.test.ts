import { describe, expect, it } from 'vitest';
import type { Componente } from '#contract/wa/registro.ts';
import { disegna } from './albero.ts';

function uno(id: string, codiceLegame: string, altro: Partial<Componente> = {}): Componente {
  return {
    ...{ idSchedaSoggettoANPR: id, cognome: 'CONTI', nome: id, codiceLegame },
    ...{ dataDecorrenza: '2020-01-01', certificabile: true },
    ...altro,
  };
}
const ordine = (componenti: readonly Componente[]): string[] =>
  disegna(componenti).nodi.map(({ chi }) => chi.idSchedaSoggettoANPR);

describe('a family drawn', () => {
  it('reads from the grandparents to the children, the spouse beside the head', () => {
    expect(ordine([uno('1', '1'), uno('3', '3'), uno('2', '2'), uno('6', '6'), uno('7', '7')])).toEqual([
      ...['7', '6', '1', '2', '3'],
    ]);
  });
  it('ties a child to both parents, between them', () => {
    const { filiazioni, coppie, nodi } = disegna([
      uno('10', '1'),
      uno('20', '2', { coniuge: '10' }),
      uno('30', '3', { madre: '20', padre: '10' }),
    ]);
    expect(coppie).toHaveLength(1);
    expect(filiazioni).toHaveLength(1);
    const [lui, lei, figlio] = nodi;
    const mezzo = ((lui?.x ?? 0) + (lei?.x ?? 0)) / 2;
    expect(figlio?.x).toBe(mezzo);
  });
  it('ties a child to the head when the register knows no parent in the house', () => {
    expect(disegna([uno('1', '1'), uno('2', '3')]).filiazioni).toHaveLength(1);
    expect(disegna([uno('1', '1'), uno('2', '23')]).filiazioni).toHaveLength(0);
  });
  it('gives whoever has another tie a row of their own, and an empty house nothing', () => {
    expect(ordine([uno('9', '13'), uno('1', '1')])).toEqual(['1', '9']);
    expect(disegna([])).toMatchObject({ nodi: [], larghezza: 0, altezza: 0 });
  });
});
