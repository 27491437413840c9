import { describe, expect, it } from 'vitest';
import { luogoUnico } from './unico.ts';

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
