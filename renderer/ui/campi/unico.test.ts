import { describe, expect, it } from 'vitest';
import { luogoLasciato, luogoUnico } from './unico.ts';

const empoli = { tipo: 'comune', codice: '048014', nome: 'EMPOLI', sigla: 'FI', valido: true } as const;
const forli = { tipo: 'comune', codice: '040012', nome: 'FORLÌ', sigla: 'FC', valido: true } as const;
const calliano = { tipo: 'comune', codice: '022035', nome: 'CALLIANO', sigla: 'TN', valido: true } as const;
const laltro = { ...calliano, codice: '005012', sigla: 'AT' };

describe('a place written out whole', () => {
  it('is that place, however it is written', () => {
    expect(luogoUnico(' empoli', [empoli, forli])).toBe(empoli);
    expect(luogoUnico('Forli', [empoli, forli])).toBe(forli);
  });

  it('is nobody’s while it is a beginning, or the name of two', () => {
    expect(luogoUnico('empo', [empoli])).toBeUndefined();
    expect(luogoUnico('calliano', [calliano, laltro])).toBeUndefined();
  });

  it('is not one that was no more on that day', () => {
    expect(luogoUnico('empoli', [{ ...empoli, valido: false }])).toBeUndefined();
  });
});

describe('a field that was left before its list came', () => {
  it('takes what the keys chose on it', () => {
    expect(luogoLasciato(['ArrowDown', 'Enter', 'Tab'], 'empoli', [forli, empoli])).toBe(forli);
    expect(luogoLasciato(['ArrowDown', 'ArrowDown', 'Tab'], 'o', [forli, empoli])).toBe(empoli);
  });

  it('takes the place written out whole where they chose nothing', () => {
    expect(luogoLasciato([], 'empoli', [forli, empoli])).toBe(empoli);
    expect(luogoLasciato(['ArrowDown'], 'empoli', [forli, empoli])).toBe(empoli);
    expect(luogoLasciato([], 'empo', [forli, empoli])).toBeUndefined();
    expect(luogoLasciato(['ArrowDown', 'Enter'], 'empoli', [])).toBeUndefined();
  });
});
