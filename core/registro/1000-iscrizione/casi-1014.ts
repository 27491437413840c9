import { altri1014, giulia, type CambiProcedimento } from '#contract/regole/casi-procedimento.ts';
import type { Procedimento } from '../modello.ts';

/** Open for the residence of Giulia. */
export const procedimentoAperto: Procedimento = {
  numeroPraticaAnpr: '10000000001',
  comune: '048050',
  stato: 'aperto',
  apertoIl: '2026-07-01',
  motivoAvvio: '6',
  soggetti: [giulia.idSchedaSoggettoANPR ?? ''],
  fasi: [
    {
      ...{ numeroPraticaAnpr: '10000000001', tipoOperazione: 'I', motivoAvvio: '6' },
      ...{ dataStato: '2026-07-01', statoProcedimento: '1' },
    },
  ],
};

/** What the register knows, against the request of `procedimentoDiProva`. */
export interface Noto {
  readonly procedimento?: Partial<Procedimento> | undefined;
  readonly delComune?: Partial<Procedimento>;
  /** The register has nobody as described. */
  readonly nessuno?: true;
  readonly aperti?: Partial<Procedimento>;
  /** A registration named it. */
  readonly collegate?: true;
}

const i = 'procedimentoIstruttoria';
const { M, C, S, E } = altri1014;
const conNumero = (numeroPraticaComune: string): CambiProcedimento => ({
  ...C,
  istruttoria: { ...C.istruttoria, numeroPraticaComune },
});
const chiuso = { procedimento: { stato: 'chiuso' } } as const;

export const casi1014: readonly (readonly [
  attesi: string,
  quando: string,
  cambi: CambiProcedimento,
  noto: Noto,
])[] = [
  [
    `EN151 ${i}.numeroPraticaComune`,
    'a number that the municipality has used',
    { istruttoria: { numeroPraticaComune: 'P-1' } },
    { delComune: {} },
  ],
  ['EN176 generalitaPerRicerca', 'another of the same kind is open', {}, { aperti: { comune: '048017' } }],
  ['EN192 generalitaPerRicerca', 'opened for somebody unknown', {}, { nessuno: true }],
  [`EHRA0 ${i}.numeroPraticaAnpr`, 'no such number', C, { procedimento: undefined }],
  [`EHRA1 ${i}.numeroPraticaComune`, 'no such number of the municipality', conNumero('P-9'), {}],
  [
    `EHRA1 ${i}.numeroPraticaComune`,
    'two numbers of two procedures',
    conNumero('P-9'),
    { procedimento: { numeroPraticaComune: 'P-1' }, delComune: { numeroPraticaAnpr: '2' } },
  ],
  [`EN204 ${i}.numeroPraticaAnpr`, 'of another municipality', C, { procedimento: { comune: '048017' } }],
  [`EN442 ${i}`, 'changed when closed', M, chiuso],
  [`EN442 ${i}`, 'closed twice', C, chiuso],
  [`EN442 ${i}`, 'a person more when closed', S, chiuso],
  [
    `EN443 ${i}.dataStato`,
    'earlier than its last change',
    { ...M, istruttoria: { ...M.istruttoria, dataStato: '2026-06-30' } },
    {},
  ],
  [
    `EN315 ${i}.dataChiusura`,
    'closed before it was opened',
    { ...C, istruttoria: { ...C.istruttoria, dataChiusura: '2026-06-30' } },
    {},
  ],
  [
    'EN393 testataRichiesta.dataDefinizionePratica',
    'closed with events that it prepared',
    { ...C, testata: { dataDefinizionePratica: '2026-07-10' } },
    { collegate: true },
  ],
];

/** More than one finding at once: the code of each person, and that nobody is left. */
export const casiPersone1014: readonly (readonly [
  atteso: string,
  quando: string,
  insieme: readonly string[],
  cambi: CambiProcedimento,
  noto: Noto,
])[] = [
  ['EN186 generalitaPerRicerca', 'only who is there already', ['EN186 E', 'EN444 W', 'EN445 E'], S, {}],
  ['EN445 generalitaPerRicerca', 'only somebody unknown', ['EN444 W', 'EN445 E'], S, { nessuno: true }],
  [
    'EN433 generalitaPerRicerca',
    'who was never in it',
    ['EN433 E', 'EN446 E'],
    E,
    { procedimento: { soggetti: [] } },
  ],
  [
    'EN446 generalitaPerRicerca',
    'somebody unknown is taken away',
    ['EN433 E', 'EN446 E'],
    E,
    { nessuno: true },
  ],
  [
    'EN444 generalitaPerRicerca',
    'one may be added, the other is unknown',
    ['EN444 W'],
    { ...S, persone: [giulia, { cognome: 'NESSUNO', nome: 'MAI', idSchedaSoggettoANPR: '9' }] },
    { procedimento: { soggetti: [] } },
  ],
];
