import type { Richiesta4001, Richiesta4002, Richiesta4003, Richiesta4004 } from '../../anpr/index.ts';

const testata = (operazioneRichiesta: string): Richiesta4001['testataRichiesta'] => ({
  idOperazioneComune: 'PROVA4000',
  codMittente: '048050',
  codDestinatario: 'ANPR05',
  operazioneRichiesta,
  dataOraRichiesta: '2026-07-11T09:00:00Z',
  tipoOperazione: 'C',
  tipoInvio: 'TEST',
});
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const periodo = { dataIniziale: '2026-01-01', dataFinale: '2026-06-30' };

type Criteri = Richiesta4001['criteriRicerca'];

/** Women of Vinci over 18: nothing to object. */
export function richiesta4001(criteri: Partial<Criteri> = {}): Richiesta4001 {
  return {
    testataRichiesta: testata('4001'),
    criteriRicerca: { comuneRichiesta: vinci, datiAnagraficiRichiesti: ['2', '3'], ...criteri },
  };
}

export function richiesta4002(
  codici: readonly string[],
  altro: Partial<Richiesta4002['criteriRicerca']> = {},
): Richiesta4002 {
  const xml = `<codici>${codici.map((codice) => `<cf>${codice}</cf>`).join('')}</codici>`;
  return {
    testataRichiesta: testata('4002'),
    criteriRicerca: {
      dataRiferimento: '2026-06-30',
      datiRichiesti: ['2'],
      xmlFileCodiciFiscali: btoa(xml),
      ...altro,
    },
  };
}

export function richiesta4003(datiRichiesta: Partial<Richiesta4003['datiRichiesta']> = {}): Richiesta4003 {
  return {
    testataRichiesta: testata('4003'),
    datiRichiesta: { comune: vinci, tipologiaProspetto: '1', mese: '6', anno: '2026', ...datiRichiesta },
  };
}

export function richiesta4004(datiRichiesta: Partial<Richiesta4004['datiRichiesta']> = {}): Richiesta4004 {
  return { testataRichiesta: testata('4004'), datiRichiesta: { tipoElenco: '901', ...datiRichiesta } };
}

const altre = (ulterioriSelezioni: NonNullable<Criteri['ulterioriSelezioni']>): Partial<Criteri> => ({
  ulterioriSelezioni,
});
const dati = 'criteriRicerca.datiAnagraficiRichiesti';
const selezioni = 'criteriRicerca.ulterioriSelezioni';
const chiave = `${selezioni}.ricercaChiaveParziale`;
const registrazioni = { codiceServizio: '1001' };

export const casi4001: readonly (readonly [atteso: string, quando: string, criteri: Partial<Criteri>])[] = [
  [`EC020 ${dati}`, 'the whole record and a section', { datiAnagraficiRichiesti: ['1', '2'] }],
  [`EC025 ${dati}`, 'a section that is not', { datiAnagraficiRichiesti: ['99'] }],
  [`EC026 ${dati}`, 'a section twice', { datiAnagraficiRichiesti: ['2', '02'] }],
  [
    'EHR16 criteriRicerca.riferimentoRichiesta.dataFinale',
    'a period that runs backwards',
    { registrazioni, riferimentoRichiesta: { dataIniziale: '2026-06-30', dataFinale: '2026-01-01' } },
  ],
  [
    'EHR21 criteriRicerca',
    'dates and identifiers',
    {
      registrazioni,
      riferimentoRichiesta: periodo,
      identificativiANPR: { idSchedaSoggettoANPRDa: '1', idSchedaSoggettoANPRA: '2' },
    },
  ],
  [
    'EHR52 criteriRicerca.identificativiANPR',
    'only the first identifier',
    { identificativiANPR: { idSchedaSoggettoANPRDa: '1' } },
  ],
  [
    'EHR78 criteriRicerca.identificativiANPR',
    'identifiers backwards',
    { identificativiANPR: { idSchedaSoggettoANPRDa: '10', idSchedaSoggettoANPRA: '9' } },
  ],
  ['EN168 criteriRicerca.riferimentoRichiesta', 'a period of nothing', { riferimentoRichiesta: periodo }],
  [
    'EHR58 criteriRicerca.estremiAttoParziali',
    'a year of deeds',
    { estremiAttoParziali: { tipoAtto: '1', anno: '2026' } },
  ],
  [
    'EHR59 criteriRicerca.indirizzoParziale.toponimo',
    'a street without name',
    { indirizzoParziale: { toponimo: {} } },
  ],
  [
    'EHR60 criteriRicerca.indirizzoParziale.numeroCivico',
    'a number without code',
    { indirizzoParziale: { numeroCivico: { numero: '7' } } },
  ],
  [`EHR62 ${chiave}`, 'one letter', altre({ ricercaChiaveParziale: { cognome: 'R' } })],
  [
    `EN149 ${chiave}.ricercaCognomeNomeParziale`,
    'a way that is not',
    altre({ ricercaChiaveParziale: { cognome: 'RO', ricercaCognomeNomeParziale: '4' } }),
  ],
  [`EHR13 ${selezioni}.tipoCittadinanza`, 'a kind that is not', altre({ tipoCittadinanza: '7' })],
  [
    `EHR14 ${selezioni}.elettoreAllaDataRiferimento`,
    'not S',
    altre({ elettoreAllaDataRiferimento: 'N', dataRiferimento: '2026-06-30' }),
  ],
  [
    `EHR29 ${selezioni}.fasciaEtaDa`,
    'a range and a minimum',
    altre({ fasciaEtaDa: '18', etaMinimaAllaDataRiferimento: '18', dataRiferimento: '2026-06-30' }),
  ],
  [
    `EHR30 ${selezioni}.dataRiferimento`,
    'a minimum on no day',
    altre({ etaMinimaAllaDataRiferimento: '18' }),
  ],
  [`EN178 ${selezioni}.dataRiferimento`, 'voters on no day', altre({ elettoreAllaDataRiferimento: 'S' })],
  [
    'EHR28 criteriRicerca',
    'a period and a day',
    { registrazioni, riferimentoRichiesta: periodo, ...altre({ dataRiferimento: '2026-06-30' }) },
  ],
  [`EN177 ${selezioni}.statoIstruttoria`, 'by state of procedure', altre({ statoIstruttoria: '1' })],
];

const file = 'criteriRicerca.xmlFileCodiciFiscali';
export const casi4002: readonly (readonly [atteso: string, quando: string, richiesta: Richiesta4002])[] = [
  [`EN100 ${file}`, 'a code of ten characters', richiesta4002(['RSSMRA80A0'])],
  [
    `EN101 ${file}`,
    'two thousand and one',
    richiesta4002(Array.from({ length: 2001 }, () => 'RSSMRA80A01H501U')),
  ],
  [
    'EC025 criteriRicerca.datiRichiesti',
    'a section that is not',
    richiesta4002([], { datiRichiesti: ['99'] }),
  ],
  [
    'EHR09 criteriRicerca.dataRiferimento',
    'as of tomorrow',
    richiesta4002([], { dataRiferimento: '2026-07-12' }),
  ],
];

export const casi4003: readonly (readonly [string, string, Partial<Richiesta4003['datiRichiesta']>])[] = [
  [
    'EN104 datiRichiesta.tipologiaProspetto',
    'a sheet that is not',
    { tipologiaProspetto: '6', mese: '', anno: '2025' },
  ],
  ['EN103 datiRichiesta.mese', 'a thirteenth month', { mese: '13' }],
  ['EN105 datiRichiesta.mese', 'a month of a yearly sheet', { tipologiaProspetto: '2', anno: '2025' }],
  ['EHR09 datiRichiesta.mese', 'a month not over', { mese: '7' }],
  ['EN171 datiRichiesta.anno', 'a year not over', { tipologiaProspetto: '2', mese: '' }],
];

export const casi4004: readonly (readonly [string, string, Partial<Richiesta4004['datiRichiesta']>])[] = [
  ['EN473 datiRichiesta.tipoElenco', 'a list that is not', { tipoElenco: '7' }],
  [
    'EN468 datiRichiesta.tipoElenco',
    'codes not validated, of a period',
    { tipoElenco: '22', dataRiferimentoIniziale: '2026-01-01', dataRiferimentoFinale: '2026-06-30' },
  ],
  [
    'EN478 datiRichiesta.dataRiferimentoFinale',
    'backwards',
    { dataRiferimentoIniziale: '2026-06-30', dataRiferimentoFinale: '2026-01-01' },
  ],
  [
    'EN467 datiRichiesta.dataRiferimentoFinale',
    'more than a year',
    { dataRiferimentoIniziale: '2024-06-30', dataRiferimentoFinale: '2025-07-01' },
  ],
];
