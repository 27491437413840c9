import type { Richiesta1014 } from '../anpr/index.ts';

/** What a case changes of an opening that no rule objects to; `undefined` takes a part away. */
export interface CambiProcedimento {
  readonly istruttoria?: {
    readonly [K in keyof Richiesta1014['procedimentoIstruttoria']]?:
      Richiesta1014['procedimentoIstruttoria'][K] | undefined;
  };
  readonly persone?: Richiesta1014['generalitaPerRicerca'];
  readonly testata?: Partial<Richiesta1014['testataRichiesta']>;
}

type Persona = NonNullable<Richiesta1014['generalitaPerRicerca']>[number];

export const giulia: Persona = { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: '5000000001' };

function senzaVuoti<T extends object>(valore: T): T {
  return Object.fromEntries(Object.entries(valore).filter(([, dato]) => dato !== undefined)) as T;
}

/** A procedure opened for a change of residence of one person. */
export function procedimentoDiProva(cambi: CambiProcedimento = {}): Richiesta1014 {
  const persone = 'persone' in cambi ? cambi.persone : [giulia];
  return {
    testataRichiesta: {
      idOperazioneComune: 'PROVA1014',
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '1014',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      ...cambi.testata,
    },
    procedimentoIstruttoria: senzaVuoti({
      tipoOperazione: 'I',
      motivoAvvio: '6',
      dataStato: '2026-07-10',
      statoProcedimento: '1',
      ...cambi.istruttoria,
    }) as Richiesta1014['procedimentoIstruttoria'],
    ...(persone ? { generalitaPerRicerca: persone } : {}),
  };
}

const numero = { numeroPraticaAnpr: '10000000001', motivoAvvio: undefined };
/** What is changed to make it each of the other operations, still without objections. */
export const altri1014 = {
  M: { istruttoria: { ...numero, tipoOperazione: 'M' }, persone: undefined },
  C: {
    istruttoria: {
      ...{ ...numero, tipoOperazione: 'C', statoProcedimento: '2' },
      ...{ esitoChiusura: 'C', dataChiusura: '2026-07-10' },
    },
    persone: undefined,
  },
  S: { istruttoria: { ...numero, tipoOperazione: 'S' } },
  E: { istruttoria: { ...numero, tipoOperazione: 'E' } },
} satisfies Record<string, CambiProcedimento>;

const i = 'procedimentoIstruttoria';
const { M, C, S, E } = altri1014;

export const casiProcedimento: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiProcedimento,
])[] = [
  [
    `EHR01 ${i}.tipoOperazione`,
    'of no kind',
    { istruttoria: { numeroPraticaComune: '1', tipoOperazione: 'X' } },
  ],
  [`EHR03 ${i}.numeroPraticaAnpr`, 'opened with a number', { istruttoria: { numeroPraticaAnpr: '1' } }],
  [`EN191 ${i}.motivoAvvio`, 'opened for nothing', { istruttoria: { motivoAvvio: undefined } }],
  [`EN371 ${i}.motivoAvvio`, 'motive in no table', { istruttoria: { motivoAvvio: '77' } }],
  [`EN371 ${i}.statoProcedimento`, 'state in no table', { istruttoria: { statoProcedimento: '9' } }],
  [`EN372 ${i}.statoProcedimento`, 'opened as closed', { istruttoria: { statoProcedimento: '02' } }],
  [
    `EN194 ${i}.esitoChiusura`,
    'closed without outcome',
    { ...C, istruttoria: { ...C.istruttoria, esitoChiusura: undefined } },
  ],
  [
    `EN194 ${i}.dataChiusura`,
    'archived without day',
    { ...C, istruttoria: { ...C.istruttoria, tipoOperazione: 'A', dataChiusura: undefined } },
  ],
  [
    `EHR77 ${i}.esitoChiusura`,
    'closed with no known outcome',
    { ...C, istruttoria: { ...C.istruttoria, esitoChiusura: 'X' } },
  ],
  [
    `EN247 ${i}.numeroPraticaAnpr`,
    'nobody says which',
    { ...M, istruttoria: { ...M.istruttoria, numeroPraticaAnpr: undefined } },
  ],
  ['EN128 generalitaPerRicerca', 'people before they are enrolled', { istruttoria: { motivoAvvio: '2' } }],
  ['EN196 generalitaPerRicerca', 'opened for nobody', { persone: undefined }],
  ['EN431 generalitaPerRicerca', 'people in a change', { ...M, persone: [giulia] }],
  ['EN430 generalitaPerRicerca', 'nobody to add', { ...S, persone: undefined }],
  ['EN430 generalitaPerRicerca', 'nobody to take away', { ...E, persone: undefined }],
  [`EN432 ${i}`, 'a motive while adding people', { istruttoria: { ...S.istruttoria, motivoAvvio: '6' } }],
  ['EN465 generalitaPerRicerca', 'the same person twice', { persone: [giulia, giulia] }],
];
