import { describe, expect, it } from 'vitest';
import { leggiCsv, righeCsv } from './csv.ts';

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

  it('says on which line of the file each row is, and where it stops to be one', () => {
    expect(righeCsv('a,b\n1,"x\ny"\n\n2,z\n')).toEqual({
      righe: [
        { riga: 1, celle: ['a', 'b'] },
        { riga: 2, celle: ['1', 'x\ny'] },
        { riga: 5, celle: ['2', 'z'] },
      ],
    });
    expect(righeCsv('a,b\n1,2\n3,"x"y\n').guastaDa).toBe(3);
  });
});
