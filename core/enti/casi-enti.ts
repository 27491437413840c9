import type { RichiestaE001, RichiestaE002, RichiestaE003 } from '#contract/anpr/index.ts';
import type { AggregatiScarico } from '../estrazioni/scarico.ts';
import { nienteTrovato } from '../registro/3000-consultazione/casi-3002.ts';
import type { AggregatiEnte } from './E002-consultazione.ts';
import type { AggregatiRivestimentoEnte } from './E003-rivestimento.ts';
import type { UsoEnte } from './ricerca.ts';

/** A body of the examples, six characters as every sender. */
export const ente = '900001';
export const usoDiProva: UsoEnte = {
  ...{ codice: 'PENSIONI', descrizione: 'esistenza in vita di chi riceve una pensione' },
  ...{ sezioni: ['2', '10', '22', '28'], modi: ['consultazione', 'verifica', 'estrazione'] },
};

export function testataDiProva(codice: string, id = 'ENTE1'): RichiestaE001['testataRichiesta'] {
  return {
    ...{ idOperazioneClient: id, codMittente: ente, codDestinatario: 'ANPR05', operazioneRichiesta: codice },
    ...{ dataOraRichiesta: '2026-07-11T09:00:00Z', tipoOperazione: 'C', tipoInvio: 'TEST' },
  };
}

export function richiestaE001(datiRichiesta: RichiestaE001['datiRichiesta']): RichiestaE001 {
  return { testataRichiesta: testataDiProva('E001'), datiRichiesta };
}

export function richiestaE002(
  altro: {
    readonly criteri?: RichiestaE002['criteriRicerca'];
    readonly dati?: Partial<RichiestaE002['datiRichiesta']>;
    readonly verifica?: RichiestaE002['verifica'];
  } = {},
): RichiestaE002 {
  return {
    testataRichiesta: testataDiProva('E002'),
    criteriRicerca: altro.criteri ?? { idANPR: 'AB12345CD' },
    ...(altro.verifica && { verifica: altro.verifica }),
    datiRichiesta: {
      ...{ schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-07-11', casoUso: 'PENSIONI' },
      ...(!altro.verifica && { datiAnagraficiRichiesti: ['2', '10'] }),
      ...altro.dati,
    },
  };
}

export function richiestaE003(
  codici: readonly string[],
  altro: Partial<RichiestaE003['criteriRicerca']> = {},
): RichiestaE003 {
  const xml = `<codici>${codici.map((codice) => `<codice>${codice}</codice>`).join('')}</codici>`;
  return {
    testataRichiesta: testataDiProva('E003'),
    criteriRicerca: {
      ...{ dataRiferimento: '2026-06-30', datiRichiesti: ['2'], casoUso: 'PENSIONI' },
      xmlFileCodiciFiscali: btoa(xml),
      ...altro,
    },
  };
}

export const casiE001: readonly (readonly [string, string, RichiestaE001['datiRichiesta']])[] = [
  ['EN165 datiRichiesta.idTabella', 'a number that no table has', { idTabella: '099' }],
  ['EN189 datiRichiesta.idTabella', 'a table of others', { idTabella: '050' }],
  ['EN148 datiRichiesta.compressione', 'a compression that is none', { idTabella: '005', compressione: '7' }],
];

const dati = 'datiRichiesta.datiAnagraficiRichiesti';
/** On the request alone. */
export const casiE002: readonly (readonly [string, string, RichiestaE002])[] = [
  [
    'EN148 datiRichiesta.schedaAnagraficaRichiesta',
    'the record of a convivenza',
    richiestaE002({ dati: { schedaAnagraficaRichiesta: '4' } }),
  ],
  [`EN052 ${dati}`, 'asking for nothing', richiestaE002({ dati: { datiAnagraficiRichiesti: [] } })],
  [
    `EN050 ${dati}`,
    'data and a verification',
    richiestaE002({
      verifica: { identificativi: { idANPR: 'AB12345CD' } },
      dati: { datiAnagraficiRichiesti: ['2'] },
    }),
  ],
  [`EN051 ${dati}`, 'a section of no table', richiestaE002({ dati: { datiAnagraficiRichiesti: ['31'] } })],
  [
    'EHR15 datiRichiesta.dataRiferimentoRichiesta',
    'as of tomorrow',
    richiestaE002({ dati: { dataRiferimentoRichiesta: '2026-07-12' } }),
  ],
  ['EN053 criteriRicerca', 'by the sex alone', richiestaE002({ criteri: { sesso: 'F' } })],
];

const nessuno: AggregatiEnte = { ...nienteTrovato, uso: usoDiProva, componenti: [] };
const uso = 'datiRichiesta.casoUso';
/** On the use and on who is found. */
export const casiUsoE002: readonly (readonly [string, string, RichiestaE002, AggregatiEnte])[] = [
  [`EN148 ${uso}`, 'a use of nobody', richiestaE002(), { ...nessuno, uso: undefined }],
  [
    `EN148 ${uso}`,
    'a use that only confirms',
    richiestaE002(),
    { ...nessuno, uso: { ...usoDiProva, modi: ['verifica'] } },
  ],
  [
    `EN174 ${dati}`,
    'beyond the use',
    richiestaE002({ dati: { datiAnagraficiRichiesti: ['2', '9'] } }),
    nessuno,
  ],
  [
    `EN174 ${dati}`,
    'electoral lists, even if a use has them',
    richiestaE002({ dati: { datiAnagraficiRichiesti: ['18'] } }),
    { ...nessuno, uso: { ...usoDiProva, sezioni: ['18'] } },
  ],
  [
    `EN174 ${dati}`,
    'to be confirmed what may not be shown',
    richiestaE002({ verifica: { statoCivile: { statoCivile: '2' } } }),
    nessuno,
  ],
  ['EN122 criteriRicerca', 'nobody', richiestaE002(), nessuno],
];

const libero: AggregatiRivestimentoEnte = { pendenti: [], chieste: 0, alGiorno: 100, uso: usoDiProva };
const cf = 'RSSMRA80A01H501U';
export const casiE003: readonly (readonly [string, string, RichiestaE003, AggregatiRivestimentoEnte])[] = [
  [
    'EN179 testataRichiesta.operazioneRichiesta',
    'one is not over',
    richiestaE003(['AB12345CD']),
    { ...libero, pendenti: ['E003'] },
  ],
  [
    'EN148 criteriRicerca.casoUso',
    'a use of nobody',
    richiestaE003(['AB12345CD']),
    { ...libero, uso: undefined },
  ],
  [
    'EN174 criteriRicerca.datiRichiesti',
    'beyond the use',
    richiestaE003(['AB12345CD'], { datiRichiesti: ['3'] }),
    libero,
  ],
  ['EN148 criteriRicerca.xmlFileCodiciFiscali', 'by codice fiscale: a warning', richiestaE003([cf]), libero],
];
export const casiFormaE003: readonly (readonly [string, string, RichiestaE003])[] = [
  ['EN100 criteriRicerca.xmlFileCodiciFiscali', 'a code of ten characters', richiestaE003(['RSSMRA80A0'])],
  [
    'EN101 criteriRicerca.xmlFileCodiciFiscali',
    'two thousand and one',
    richiestaE003(Array.from({ length: 2001 }, () => cf)),
  ],
  [
    'EHR09 criteriRicerca.dataRiferimento',
    'as of tomorrow',
    richiestaE003([cf], { dataRiferimento: '2026-07-12' }),
  ],
];

const numero = 'datiRichiesta.idOperazioneANPR';
const elaborazione = (altro: object): AggregatiScarico => ({
  elaborazione: {
    ...{ id: '10000000041', codice: 'E003', chiesta: new Date('2026-07-11T09:00:00Z'), conclusa: null },
    ...{ criteri: {}, file: [], stato: 'pronta' },
    ...altro,
  },
  altraOperazione: false,
});
export const casiE004: readonly (readonly [string, string, AggregatiScarico])[] = [
  [`EN122 ${numero}`, 'nothing of that number', { altraOperazione: false }],
  [`EN107 ${numero}`, 'the extraction of a municipality', elaborazione({ codice: '4001' })],
  [`EN108 ${numero}`, 'in the queue', elaborazione({ stato: 'attesa' })],
  [`EN109 ${numero}`, 'being worked on', elaborazione({ stato: 'corso' })],
  [`EN122 ${numero}`, 'nobody found', elaborazione({})],
];
