import type { DatiProcedimento } from '#contract/anpr/index.ts';
import type { Procedimento } from './modello.ts';

/** What a death says of a procedure, and what the register knows of it. */
export const casiCollegato: readonly (readonly [
  atteso: string,
  quando: string,
  detto: DatiProcedimento | undefined,
  noto: Partial<Procedimento> | undefined,
])[] = [
  ['EN111 datiDelProcedimento', 'one was open for it, and is not named', undefined, {}],
  ['EN112 datiDelProcedimento', 'no such number', { numeroPraticaAnpr: '7' }, undefined],
  [
    'EN112 datiDelProcedimento',
    'no such number of the municipality',
    { numeroPraticaComune: 'P-7' },
    undefined,
  ],
  ['EN112 datiDelProcedimento', 'of another municipality', { numeroPraticaAnpr: '7' }, { comune: '048017' }],
  ['EN113 datiDelProcedimento', 'put away already', { numeroPraticaAnpr: '7' }, { stato: 'archiviato' }],
];

/** A procedure of another municipality, against a move: what `procedimento-aperto.ts` answers. */
export const casiAperto: readonly (readonly [atteso: string, quando: string, noto: Partial<Procedimento>])[] =
  [['EN531 generalita', 'another municipality has one open', { comune: '048017' }]];
