import { describe, expect, it } from 'vitest';
import { codiciDelFile } from '#contract/regole/estrazione/index.ts';
import { testata } from '../../ufficiale/testata.ts';
import { campoDi, controllaModulo } from './controlla.ts';
import { corpoDi } from './corpo.ts';
import { codiciScritti, moduloIniziale, type Modulo } from './modello.ts';

const oggi = '2026-07-11';
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const con = (altro: Partial<Modulo>): Modulo => {
  const inizio = moduloIniziale(oggi);
  return { ...inizio, ...altro, valori: { ...inizio.valori, ...altro.valori } };
};
const controlla = (altro: Partial<Modulo>) => {
  const modulo = con(altro);
  const testa = testata(modulo.genere, 'ID1', { ambiente: 'prova', versione: '0.1.0' }, '048050');
  return controllaModulo(modulo, testa, vinci, oggi);
};

describe('what is asked of the register', () => {
  it('holds only the criteria in use, and what goes with them', () => {
    const valori = {
      'ulterioriSelezioni.sesso': 'F',
      'ulterioriSelezioni.dataRiferimento': '2026-06-08',
      'ulterioriSelezioni.fasciaEtaDa': '',
      'registrazioni.eventoAnagrafico': '1',
    };
    expect(corpoDi(con({ attivi: ['sesso', 'elettori', 'eta'], valori }), vinci)).toEqual({
      criteriRicerca: {
        datiAnagraficiRichiesti: ['2', '10'],
        ulterioriSelezioni: {
          ...{ sesso: 'F', dataRiferimento: '2026-06-08', elettoreAllaDataRiferimento: 'S' },
        },
      },
    });
  });

  it('takes codes as people paste them, once each', () => {
    expect(codiciScritti(' rssmra80a01h501u,\nVRDLGI70B02F205X; RSSMRA80A01H501U ')).toEqual([
      'RSSMRA80A01H501U',
      'VRDLGI70B02F205X',
    ]);
    const { richiesta } = controlla({ genere: '4002', valori: { codici: 'RSSMRA80A01H501U' } });
    const { criteriRicerca } = richiesta as { criteriRicerca: { xmlFileCodiciFiscali: string } };
    expect(codiciDelFile(criteriRicerca.xmlFileCodiciFiscali)).toEqual(['RSSMRA80A01H501U']);
  });

  it.each<[string, Partial<Modulo>, string[]]>([
    ['residents', {}, []],
    ['the whole record and a section', { dati: ['1', '2'] }, ['EC020 datiAnagraficiRichiesti']],
    [
      'one letter of a name',
      { attivi: ['nome'], valori: { 'ulterioriSelezioni.ricercaChiaveParziale.cognome': 'R' } },
      ['EHR62 ulterioriSelezioni.ricercaChiaveParziale'],
    ],
    [
      'a criterion left empty',
      { attivi: ['elettori'] },
      ['criterioVuoto ulterioriSelezioni.dataRiferimento'],
    ],
    ['no data at all', { dati: [] }, ['datiAssenti dati']],
    ['no code', { genere: '4002' }, ['codiciAssenti codici']],
    [
      'a code that cannot be in a file',
      { genere: '4002', valori: { codici: 'ROSSÌ<' } },
      ['codiciStrani codici'],
    ],
    ['a code that is none', { genere: '4002', valori: { codici: 'ROSSI' } }, ['EN100 codici']],
    ['a sheet without its period', { genere: '4003' }, ['campoVuoto mese', 'campoVuoto anno']],
    ['a month not over', { genere: '4003', valori: { anno: '2026', mese: '7' } }, ['EHR09 mese']],
    [
      'a year of a yearly sheet, whatever month was left',
      { genere: '4003', valori: { tipologiaProspetto: '2', anno: '2025', mese: '7' } },
      [],
    ],
    [
      'more than a year of cards',
      {
        genere: '4004',
        valori: { dataRiferimentoIniziale: '2024-01-01', dataRiferimentoFinale: '2026-01-01' },
      },
      ['EN467 dataRiferimentoFinale'],
    ],
    [
      'codes not validated, whatever period was left',
      { genere: '4004', valori: { tipoElenco: '22', dataRiferimentoIniziale: '2024-01-01' } },
      [],
    ],
  ])('is controlled by the official rules: %s', (_quando, modulo, attesi) => {
    const { trovati, richiesta } = controlla(modulo);
    expect(trovati.map(({ codice, parola, campo }) => `${parola ?? codice} ${campoDi(campo)}`)).toEqual(
      attesi,
    );
    expect(richiesta === undefined).toBe(attesi.length > 0);
  });
});
