import { describe, expect, it } from 'vitest';
import { RichiestaProva, RispostaProva } from './di-prova.ts';

const buono = { nome: 'Anna', riga: ['a'], uno: '1' };

function difetti(valore: unknown, messaggio = RichiestaProva): string[] {
  const letto = messaggio.parseJson(valore);
  return letto.ok
    ? []
    : letto.errore.map(({ regola, percorso }) => `${regola} ${percorso}`.trim()).toSorted();
}

describe('the JSON form', () => {
  it('gives back what is right, without keys that say nothing', () => {
    expect(RichiestaProva.parseJson({ ...buono, giorno: undefined })).toEqual({ ok: true, valore: buono });
  });

  it('refuses unknown keys in a request, at their place; lets them fall in an answer', () => {
    const insolito = { ...buono, cognome: 'x', voce: [{ codice: '01', altro: '1' }] };
    expect(difetti(insolito)).toEqual(['ignoto cognome', 'ignoto voce.0.altro']);
    expect(RispostaProva.parseJson(insolito)).toEqual({
      ok: true,
      valore: { ...buono, voce: [{ codice: '01' }] },
    });
  });

  it.each([
    ['nothing', undefined, ['obbligatorio']],
    ['a text', 'Anna', ['tipo']],
    ['a number where a text belongs', { ...buono, nome: 12 }, ['tipo nome']],
    ['null where a text belongs', { ...buono, nome: null }, ['tipo nome']],
    ['one thing where a list belongs', { ...buono, riga: 'a' }, ['tipo riga']],
    ['a list where one thing belongs', { ...buono, nome: ['Anna'] }, ['tipo nome']],
    ['an empty list that wants one', { ...buono, riga: [] }, ['obbligatorio riga']],
    ['a text where a type belongs', { ...buono, voce: ['01'] }, ['tipo voce.0']],
    [
      'a key from the prototype',
      JSON.parse('{"nome":"A","riga":["a"],"uno":"1","__proto__":{"x":1}}'),
      ['ignoto __proto__'],
    ],
  ])('refuses %s', (_nome, valore, attesi) => {
    expect(difetti(valore)).toEqual(attesi);
  });

  it('tells every defect at once, choices among them', () => {
    expect(
      difetti({ nome: '', voce: [{ codice: '1' }, {}], riga: ['abcd'], tre: '1', quattro: '2' }),
    ).toEqual([
      'lunghezza nome',
      'lunghezza riga.0',
      'lunghezza voce.0.codice',
      'obbligatorio voce.1.codice',
      'scelta tre',
      'scelta uno',
    ]);
  });
});

describe('facets', () => {
  const casi: readonly (readonly [campo: string, buoni: readonly string[], errati: readonly string[]])[] = [
    ['nome', ['A', 'Abcde'], ['', 'Abcdef', 'A1', 'è', 'A\n']],
    ['sesso', ['M', 'F'], ['', 'm', 'X', 'M|F']],
    [
      'giorno',
      ['2024-02-29', '1900-12-31'],
      ['', '2023-02-29', '1900-02-29', '2024-13-01', '24-01-01', '2024-1-1', '2024-02-29Z', '0000-01-01'],
    ],
    [
      'quando',
      ['2024-02-29T23:59:59', '2024-01-01T24:00:00Z', '2024-01-01T00:00:00.123+01:00'],
      [
        '2024-02-29',
        '2024-02-30T00:00:00',
        '2024-01-01T24:00:01',
        '2024-01-01T12:60:00',
        '2024-01-01 12:00:00',
        '2024-01-01T12:00:00+15:00',
      ],
    ],
    ['quanti', ['0', '-2147483648', '2147483647', '+7', '007'], ['', '1.0', '2147483648', '1e3', 'sette']],
    ['file', ['', 'AA==', 'AAA=', 'AAAA'], ['A', 'AA=', 'AB==', 'AAB=', 'A===', 'èèèè']],
    ['uno', ['0', '9', '٣'], ['', '10', 'a']],
  ];
  it.each(casi)('of %s', (campo, buoni, errati) => {
    const con = (testo: string): string[] => difetti({ ...buono, [campo]: testo });
    expect(buoni.flatMap(con)).toEqual([]);
    for (const testo of errati)
      expect([testo, con(testo).length, con(testo)[0]?.split(' ')[1]]).toEqual([testo, 1, campo]);
  });

  it('counts characters and not halves of them', () => {
    expect(difetti({ ...buono, riga: ['😀😀😀'] })).toEqual([]);
    expect(difetti({ ...buono, riga: ['😀😀😀😀'] })).toEqual(['lunghezza riga.0']);
  });

  it('refuses what XML could not carry', () => {
    expect(difetti({ ...buono, voce: [{ codice: '01', nota: 'a\u0000' }] })).toEqual(['formato voce.0.nota']);
    expect(difetti({ ...buono, voce: [{ codice: '01', nota: '\uD83D' }] })).toEqual(['formato voce.0.nota']);
  });

  it('names the intruder, and the values of a closed list', () => {
    const primo = (valore: unknown): string | undefined => {
      const letto = RichiestaProva.parseJson(valore);
      return letto.ok ? undefined : letto.errore[0]?.messaggio;
    };
    expect(primo({ ...buono, nome: 'D’A' })).toBe('Il carattere «’» (U+2019) qui non è ammesso.');
    expect(primo({ ...buono, nome: 'A\u0301' })).toBe('Il carattere U+0301 qui non è ammesso.');
    expect(primo({ ...buono, sesso: 'X' })).toBe('Il dato non è fra i valori ammessi: M, F.');
    expect(primo({ ...buono, nome: '' })).toBe('Il dato è vuoto: occorrono da 1 a 5 caratteri.');
  });
});

describe('writing', () => {
  it('puts elements in the order of the schema whatever that of the keys, and leaves unknown keys out', () => {
    const alContrario = { boh: 'x', uno: '1', riga: ['a'], nome: 'A' };
    expect(RichiestaProva.toXml(alContrario)).toBe(
      '<anpr:RichiestaProva xmlns:anpr="urn:prova:messaggi"><nome>A</nome><riga>a</riga><uno>1</uno></anpr:RichiestaProva>',
    );
  });

  it('gives an element taken by ref the namespace it comes from', () => {
    expect(RichiestaProva.toXml({ ...buono, altra: { esito: '0000' } })).toContain(
      '<risp:altra xmlns:risp="urn:prova:altro"><esito>0000</esito></risp:altra>',
    );
  });

  it('is a bug, and says so, to write what the types refuse', () => {
    const errato = { ...buono, riga: 'a' } as unknown as typeof buono;
    expect(() => RichiestaProva.toXml(errato)).toThrow(TypeError);
  });
});
