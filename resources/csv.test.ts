import { describe, expect, it } from 'vitest';
import { leggiCsv } from './csv.ts';

describe('CSV', () => {
  it('reads quotes, doubled quotes, empty cells and both line ends', () => {
    expect(leggiCsv('\uFEFFCodice,Nome,Note\r\n1,"Sì, ""bene""",\r\n2,,"a\nb"\r\n')).toEqual([
      { codice: '1', nome: 'Sì, "bene"', note: '' },
      { codice: '2', nome: '', note: 'a\nb' },
    ]);
  });

  it('reads semicolons, and a last row without line end', () => {
    expect(leggiCsv('a;b\n1;2\n3;4')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ]);
  });
});
