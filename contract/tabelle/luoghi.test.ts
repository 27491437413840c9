import { describe, expect, it } from 'vitest';
import { creaLuoghi, type RigaLuogo } from './luoghi.ts';

const sempre = '9999-12-31';
const comune = (
  nome: string,
  codice: string,
  sigla: string,
  codiceCatastale: string,
  dal: string,
  al = sempre,
) => ({ tipo: 'comune', nome, codice, sigla, codiceCatastale, dal, al }) satisfies RigaLuogo;

const luoghi = creaLuoghi([
  comune('PRATO', '048034', 'FI', 'G999', '1861-03-17', '1949-09-07'),
  comune('PRATO', '048034', 'FI', 'G999', '1949-09-08', '1992-04-15'),
  comune('PRATO', '100005', 'PO', 'G999', '1992-04-16'),
  comune('PRATOVECCHIO', '051030', 'AR', 'H008', '1861-03-17', '2013-12-31'),
  comune('PRATOVECCHIO STIA', '051041', 'AR', 'M329', '2014-01-01'),
  comune('SAN PIETRO IN PRATO', '001999', 'TO', 'Z998', '1861-03-17'),
  comune("SANT'AGATA DE' GOTI", '062070', 'BN', 'I197', '1861-03-17'),
  { ...comune('CITTÀ DELLA PIEVE', '054012', 'PG', 'C744', '1861-03-17'), cap: ['06062'] },
  comune('LIVO', '013130', 'CO', 'E623', '1861-03-17'),
  comune('LIVO', '022106', 'TN', 'E624', '1920-10-16'),
  {
    tipo: 'stato',
    codice: '216',
    nome: 'GERMANIA',
    altro: 'GERMANY',
    codiceCatastale: 'Z112',
    dal: '1900-01-01',
    al: sempre,
  },
  {
    tipo: 'stato',
    codice: '998',
    nome: 'UNIONE SOVIETICA',
    codiceCatastale: 'Z135',
    dal: '1922-12-30',
    al: '1991-12-31',
  },
  { tipo: 'stato', codice: '998', nome: 'NON ATTRIBUIBILE', dal: '1900-01-01', al: sempre },
]);

describe('places at a date', () => {
  it('gives the comune as it was on the day of the event, once', () => {
    expect(luoghi.cerca('prato', { data: '1980-05-01', tipo: 'comune' })).toEqual([
      { tipo: 'comune', codice: '048034', nome: 'PRATO', sigla: 'FI', codiceCatastale: 'G999', valido: true },
      expect.objectContaining({ nome: 'PRATOVECCHIO', valido: true }),
      expect.objectContaining({ nome: 'SAN PIETRO IN PRATO', valido: true }),
      expect.objectContaining({ nome: 'PRATOVECCHIO STIA', valido: false }),
    ]);
    expect(luoghi.cerca('prato')[0]).toMatchObject({ codice: '100005', sigla: 'PO', valido: true });
  });

  it('puts ceased places last and says so', () => {
    expect(luoghi.cerca('pratovecchio', { data: '2020-01-01' })).toMatchObject([
      { nome: 'PRATOVECCHIO STIA', valido: true },
      { nome: 'PRATOVECCHIO', valido: false },
    ]);
  });

  it.each([
    ['citta della', 'CITTÀ DELLA PIEVE'],
    ['Città della Pieve', 'CITTÀ DELLA PIEVE'],
    ['sant agata', "SANT'AGATA DE' GOTI"],
    ['Sant’Agata de’ Goti', "SANT'AGATA DE' GOTI"],
    ['germany', 'GERMANIA'],
    ['sovietica', 'UNIONE SOVIETICA'],
  ])('finds %s', (testo, nome) => {
    expect(luoghi.cerca(testo)[0]?.nome).toBe(nome);
  });

  it('keeps to the kind and to the limit asked for, and finds nothing for nothing', () => {
    expect(luoghi.cerca('a', { tipo: 'stato' }).every((l) => l.tipo === 'stato')).toBe(true);
    expect(luoghi.cerca('prato', { limite: 2 })).toHaveLength(2);
    expect(luoghi.cerca(' ’ ')).toEqual([]);
    expect(luoghi.cerca('xyzzy')).toEqual([]);
  });

  it('resolves codes and names, telling whether they held on that day', () => {
    expect(luoghi.comunePerIstat('048034', '1980-01-01')).toMatchObject({ nome: 'PRATO', valido: true });
    expect(luoghi.comunePerIstat('048034', '2000-01-01')).toMatchObject({ nome: 'PRATO', valido: false });
    expect(luoghi.comunePerIstat('999999')).toBeUndefined();
    expect(luoghi.comunePerCatastale('g999', '2000-01-01')).toMatchObject({ codice: '100005' });
    expect(luoghi.comunePerNome('Livo', 'TN')).toMatchObject({ codice: '022106' });
    expect(luoghi.comunePerNome('Prato', 'FI', '1980-01-01')).toMatchObject({
      codice: '048034',
      valido: true,
    });
    expect(luoghi.statoPerCodice('998')).toMatchObject({ nome: 'NON ATTRIBUIBILE' });
    expect(luoghi.statoPerCatastale('Z135', '1970-01-01')).toMatchObject({
      nome: 'UNIONE SOVIETICA',
      valido: true,
    });
    expect(luoghi.capPerIstat('054012')).toEqual(['06062']);
    expect(luoghi.capPerIstat('100005')).toEqual([]);
  });
});

describe('storia', () => {
  const righe = (testo: string, tipo: 'comune' | 'stato' = 'comune') =>
    luoghi.storia(testo, { tipo, limite: 50 }).map(({ nome, sigla, dal, al }) => [nome, sigla, dal, al]);

  it('gives every stretch of life, one after the other, the present one without an end', () => {
    expect(righe('G999')).toEqual([
      ['PRATO', 'FI', '1861-03-17', '1949-09-07'],
      ['PRATO', 'FI', '1949-09-08', '1992-04-15'],
      ['PRATO', 'PO', '1992-04-16', undefined],
    ]);
    expect(righe('unione sov', 'stato')).toEqual([
      ['UNIONE SOVIETICA', undefined, '1922-12-30', '1991-12-31'],
    ]);
  });

  it('is found by code, by province and by name, and gives everything when nothing is asked', () => {
    expect(righe('022106')).toHaveLength(1);
    expect(righe('tn')).toEqual([['LIVO', 'TN', '1920-10-16', undefined]]);
    expect(righe('').length).toBeGreaterThan(9);
    expect(righe('zzz')).toEqual([]);
  });
});
