import { describe, expect, it } from 'vitest';
import type { DatiTabella } from '#resources/tabelle/index.ts';
import { dopoArchivio } from './confronto.ts';
import { detto, giornoVero } from './errori.ts';
import { tabellaDaCsv } from './tabella.ts';

const file = 'tab05_relazione.csv';
const errori = (testo: string): readonly string[] => {
  const letta = tabellaDaCsv(file, testo);
  return letta.ok ? [] : letta.errore.map(detto);
};

describe('a table of an official archive', () => {
  it('is read by the names of its columns, wherever they are, and dates that mean always are left out', () => {
    const testo =
      'note,descrizione,data_fine_validita,codice,data_inizio_validita\n' +
      ',"Moglie, marito",9999-12-31,2,1900-01-01\nx,Nuora,2016-06-05,9,2012-01-01\n';
    expect(tabellaDaCsv(file, testo)).toEqual({
      ok: true,
      valore: [
        { codice: '2', it: 'Moglie, marito' },
        { codice: '9', it: 'Nuora', dal: '2012-01-01', al: '2016-06-05' },
      ],
    });
  });

  it.each([
    ['chiave,valore\n1,x\n', ', riga 1: la prima riga deve nominare le colonne codice e descrizione.'],
    ['codice,descrizione\n', ': non contiene nessun codice.'],
    ['codice,descrizione\n1,Uno\n,Due\n', ', riga 3: manca il codice.'],
    ['codice,descrizione\n1,Uno\n2,\n', ', riga 3: al codice 2 manca la descrizione.'],
    ['codice,descrizione\n1,Uno\n\n1,Altro\n', ', riga 4: il codice 1 c’è già alla riga 2.'],
    ['codice,descrizione\n1,Uno,di troppo\n', ', riga 2: ha 3 colonne, l’intestazione 2.'],
    [
      'codice,descrizione,data_fine_validita\n1,Uno,2026-02-30\n',
      ', riga 2: «2026-02-30» non è una data (AAAA-MM-GG).',
    ],
    [
      'codice,descrizione,data_inizio_validita,data_fine_validita\n1,Uno,2026-02-02,2026-02-01\n',
      ', riga 2: il codice 1 finisce prima di cominciare.',
    ],
    ['codice,descrizione\n1,Uno\n2,"Due"x\n', ', riga 3: virgolette non chiuse o fuori posto.'],
    ['codice,descrizione\n1,Cittadinanza non comunicat\uFFFD\n', ': non è scritto in UTF-8.'],
  ])('says of %j what is wrong, and on which line', (testo, atteso) => {
    expect(errori(testo)).toContain(`${file}${atteso}`);
  });

  it('tells rows of one code apart by the row of the other table that each is about', () => {
    const competenze = 'codice,descrizione,cod_consolato,rango,sede\n';
    const letta = tabellaDaCsv(
      'tab41_competenze.csv',
      `${competenze}201,ALBANIA,2200100,AMBASCIATA,TIRANA\n201,ALBANIA,2200303,CONSOLATO,VALONA\n`,
      '41',
    );
    expect(
      letta.ok && letta.valore.map(({ codice, uso, riferimento }) => [codice, uso, riferimento]),
    ).toEqual([
      ['201', 'TIRANA', { tabella: '40', codice: '2200100' }],
      ['201', 'VALONA', { tabella: '40', codice: '2200303' }],
    ]);
    const conversione =
      'codice,descrizione,tabella,codice_anpr\n2,Dirigente,Posizione nella professione,A (*)\n';
    expect(tabellaDaCsv('tab33_conversione.csv', conversione, '33')).toEqual({
      ok: true,
      valore: [
        {
          ...{ codice: '2', it: 'Dirigente', uso: 'solo al subentro' },
          riferimento: { tabella: '09', codice: 'A' },
        },
      ],
    });
  });

  it.each([
    [
      '41',
      'codice,descrizione\n1,x\n',
      ', riga 1: la prima riga deve nominare le colonne codice, descrizione, cod_consolato e sede.',
    ],
    [
      '41',
      'codice,descrizione,cod_consolato,sede\n201,ALBANIA,,TIRANA\n',
      ', riga 2: del codice 201 non si capisce a che cosa si riferisce (cod_consolato e sede).',
    ],
    [
      '41',
      'codice,descrizione,cod_consolato,sede\n201,A,22,T\n201,A,22,T\n',
      ', riga 3: il codice 201 c’è già alla riga 2.',
    ],
    [
      '33',
      'codice,descrizione,tabella,codice_anpr\n1,x,Mestiere,4\n',
      ', riga 2: del codice 1 non si capisce a che cosa si riferisce (tabella e codice_anpr).',
    ],
  ])('refuses of table %s the file %j', (numero, testo, atteso) => {
    const letta = tabellaDaCsv(file, testo, numero);
    expect(letta.ok ? [] : letta.errore.map(detto)).toEqual([`${file}${atteso}`]);
  });

  it('tells every fault at once', () => {
    expect(errori('codice,descrizione\n,x\n3,\n')).toHaveLength(2);
  });

  it('knows the days that exist', () => {
    expect(['2024-02-29', '2025-02-29', '2025-13-01', '1-1-2025'].map(giornoVero)).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

describe('a table after an archive', () => {
  const inUso: DatiTabella = {
    ...{ numero: '01', nome: 'Stato civile' },
    voci: [
      { codice: '1', it: 'Celibe/nubile', en: 'Single', de: 'Ledig' },
      { codice: '2', it: 'Coniugato', en: 'Married', de: 'Verheiratet' },
      { codice: '3', it: 'Vedovo', al: '2000-01-01' },
      { codice: '4', it: 'Divorziato', de: 'Geschieden' },
    ],
  };

  it('keeps every code: what is no longer there ceases on the eve, and goes on saying what it said', () => {
    const lette = [
      { codice: '01', it: 'CELIBE / NUBILE' },
      { codice: '2', it: 'Unito civilmente' },
      { codice: '5', it: 'Stato non certificabile', dal: '2026-01-01' },
    ];
    const { dopo, cambiamenti } = dopoArchivio(inUso, lette, { giorno: '2026-07-11', descrizioni: true });
    expect(dopo.voci).toEqual([
      inUso.voci[0],
      // Another meaning: the translations of the former one would be lies.
      { codice: '2', it: 'Unito civilmente' },
      inUso.voci[2],
      { codice: '4', it: 'Divorziato', de: 'Geschieden', al: '2026-07-10' },
      { codice: '5', it: 'Stato non certificabile', dal: '2026-01-01' },
    ]);
    expect(cambiamenti.map(({ tipo, dopo: { codice } }) => `${tipo} ${codice}`)).toEqual([
      ...['cambia 2', 'cessa 4', 'nuova 5'],
    ]);
  });

  it('ceases one row of a code, and not the other rows of it', () => {
    const riga = (codice: string): DatiTabella['voci'][number] => ({
      ...{ codice: '201', it: 'Albania', riferimento: { tabella: '40', codice } },
    });
    const competenze = { numero: '41', nome: 'Competenze', voci: [riga('1'), riga('2')] };
    const lette = [riga('2'), riga('3')];
    const { dopo } = dopoArchivio(competenze, lette, { giorno: '2026-07-11', descrizioni: false });
    expect(dopo.voci).toEqual([{ ...riga('1'), al: '2026-07-10' }, riga('2'), riga('3')]);
  });

  it('is the same after the same archive', () => {
    const lette = inUso.voci.map(({ codice, it: detta, al }) => ({ codice, it: detta, ...(al && { al }) }));
    expect(dopoArchivio(inUso, lette, { giorno: '2026-07-11', descrizioni: true })).toEqual({
      ...{ dopo: inUso, cambiamenti: [], altreParole: 0 },
    });
  });

  it('keeps its words and their translations unless those of the archive are wanted, and counts the others', () => {
    const lette = inUso.voci.map(({ codice, al }) => ({ codice, it: `Voce ${codice}`, ...(al && { al }) }));
    const esito = dopoArchivio(inUso, lette, { giorno: '2026-07-11', descrizioni: false });
    expect(esito).toEqual({ dopo: inUso, cambiamenti: [], altreParole: 4 });
  });
});
