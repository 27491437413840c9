import type { CambiIscrizione } from '#contract/regole/iscrizione/di-prova.ts';
import type { Famiglia, Procedimento, Soggetto } from '../modello.ts';
import type { AggregatiIscrizione } from './1002-controlli.ts';

/** Who and what the register has, in the cases below: the same woman in other conditions, and a family. */
export interface Mondo {
  /** The woman who is registered, as a record that was cancelled. */
  readonly cancellata: Soggetto;
  readonly altra: Soggetto;
  readonly famiglia: Famiglia;
  readonly convivenza: Famiglia;
}
export type Caso = readonly [
  atteso: string,
  quando: string,
  cambi: CambiIscrizione,
  altri: (mondo: Mondo) => Partial<AggregatiIscrizione>,
];

/** Rows have their types from here: the functions in them need none of their own. */
export const casi = (righe: readonly Caso[]): readonly Caso[] => righe;

const g = 'generalita1002.generalita';
const suoId = { idSchedaSoggettoANPR: '5000000080' };
/** Her codice fiscale, with the check letter. */
export const suoCodice = 'SHHLRE95C52Z100W';
const conCodice = { codiceFiscale: { codFiscale: suoCodice } };
const validazione = { gestioneCF: undefined };
const altrove = { comune: '048017', stato: 'residente' } as const;
const nessuno = { perId: undefined, perCodice: undefined, omonimi: [] };

const conId: CambiIscrizione = { generalita: suoId, controllo: validazione, motivo: '5' };
const perId =
  (come: Partial<Soggetto>): Caso[3] =>
  ({ cancellata }) => ({ identificati: { ...nessuno, perId: { ...cancellata, ...come } } });
const perCodice =
  (come: Partial<Soggetto>): Caso[3] =>
  ({ cancellata }) => ({ identificati: { ...nessuno, perCodice: { ...cancellata, ...come } } });
const omonima =
  (come: Partial<Soggetto>): Caso[3] =>
  ({ cancellata }) => ({ identificati: { ...nessuno, omonimi: [{ ...cancellata, ...come }] } });
const daCodice: CambiIscrizione = { generalita: conCodice, controllo: validazione };

export const casiIdentita: readonly Caso[] = casi([
  [`EN185 ${g}.idSchedaSoggettoANPR`, 'an id that nobody has', conId, () => ({ identificati: nessuno })],
  [
    `EN185 ${g}.idSchedaSoggettoANPR`,
    'the id of another person',
    { ...conId, generalita: { ...suoId, nome: 'MIRA' } },
    perId({}),
  ],
  [`EN187 ${g}.idSchedaSoggettoANPR`, 'the id of a resident', conId, perId({ stato: 'residente' })],
  [`EN187 ${g}.idSchedaSoggettoANPR`, 'the id of a dead woman', conId, perId({ stato: 'deceduto' })],
  [`EN471 ${g}.idSchedaSoggettoANPR`, 'the id of a resident of elsewhere', conId, perId(altrove)],
  [`EN472 ${g}.idSchedaSoggettoANPR`, 'the id of somebody of AIRE', conId, perId({ stato: 'aire' })],
  [
    `ES121 ${g}.idSchedaSoggettoANPR`,
    'a former position of a resident is restored',
    { ...conId, motivo: '10' },
    perId({ stato: 'residente' }),
  ],
  [
    'EN491 datiControllo.gestioneCF',
    'she has a code, and another is asked',
    { ...conId, controllo: { gestioneCF: '1' } },
    perId({}),
  ],
  [
    'EN240 testataRichiesta.dataDecorrenza',
    'before she was cancelled',
    conId,
    perId({ ultimaDecorrenza: '2026-07-07' }),
  ],
  [
    `EN531 ${g}`,
    'another municipality has a procedure open about her',
    conId,
    (mondo) => ({
      ...perId({})(mondo),
      procedimenti: [{ numeroPraticaAnpr: '1', comune: '048017' } as Procedimento],
    }),
  ],
  [`EN190 ${g}.idSchedaSoggettoANPR`, 'her code, cancelled', daCodice, perCodice({})],
  [`EN187 ${g}`, 'her code, resident here', daCodice, perCodice({ stato: 'residente' })],
  [`EN187 ${g}`, 'her code, dead', daCodice, perCodice({ stato: 'deceduto' })],
  [`EN469 ${g}`, 'her code, resident elsewhere', daCodice, perCodice(altrove)],
  [`EN470 ${g}`, 'her code, in AIRE', daCodice, perCodice({ stato: 'aire' })],
  [`EN190 ${g}.idSchedaSoggettoANPR`, 'her data, cancelled', {}, omonima({})],
  [`EN248 ${g}`, 'her data, resident here with a code', {}, omonima({ stato: 'residente' })],
  [
    `EN188 ${g}`,
    'her data, resident here without code',
    {},
    ({ cancellata: s }) => {
      const { codiceFiscale: _, ...generalita } = s.dati.generalita;
      const omonimi: Soggetto[] = [{ ...s, stato: 'residente', dati: { ...s.dati, generalita } }];
      return { identificati: { ...nessuno, omonimi } };
    },
  ],
  [`EN469 ${g}`, 'her data, resident elsewhere', {}, omonima(altrove)],
  [`EN470 ${g}`, 'her data, in AIRE', {}, omonima({ stato: 'aire' })],
  [`EN187 ${g}`, 'her data, dead', {}, omonima({ stato: 'deceduto' })],
]);

const gestione = 'datiControllo.gestioneCF';
const codice = `${g}.codiceFiscale.codFiscale`;

export const casiCodice: readonly Caso[] = casi([
  [`EAV30 ${codice}`, 'the code of another person', daCodice, () => ({ codiciInUso: [suoCodice] })],
  [
    `EAV21 ${codice}`,
    'a code that does not fit',
    { generalita: { codiceFiscale: { codFiscale: 'MRTGLI93D58D403X' } }, controllo: validazione },
    () => ({}),
  ],
  [`EAA50 ${gestione}`, 'somebody has the base code', {}, () => ({ codiciInUso: [suoCodice] })],
  [`EN150 ${gestione}`, 'nobody has the base code', { controllo: { gestioneCF: '2' } }, () => ({})],
  [`EN141 ${gestione}`, 'not validated', { controllo: { gestioneCF: '3' } }, () => ({})],
  [
    `EN148 ${g}.luogoNascita`,
    'born where no code can be given',
    {
      generalita: {
        luogoNascita: {
          localita: { descrizioneLocalita: 'SARAJEVO', codiceStato: '998', descrizioneStato: 'IUGOSLAVIA' },
        },
      },
    },
    () => ({}),
  ],
]);

const genitore = (id?: string): NonNullable<CambiIscrizione['parti']>['paternita'] => ({
  generalita: { cognome: 'SHEHU', nome: 'AGIM', ...(id !== undefined && { idSchedaSoggettoANPR: id }) },
});
const coniuge = (id?: string): CambiIscrizione => ({
  parti: {
    matrimonio: {
      coniuge: { cognome: 'BARTOLI', nome: 'LUCA', ...(id !== undefined && { idSchedaSoggettoANPR: id }) },
      datiMatrimonio: { dataEvento: '2024-05-11' },
    },
  },
});
const sposato = (altra: Soggetto, di: Partial<Soggetto> = {}, con?: string): Soggetto => ({
  ...altra,
  ...di,
  dati: {
    ...altra.dati,
    statoCivile: { statoCivile: con === undefined ? '1' : '2' },
    ...(con !== undefined && {
      matrimonio: { coniuge: { cognome: 'NERI', nome: 'ADA', idSchedaSoggettoANPR: con } },
    }),
  },
});

export const casiParenti: readonly Caso[] = casi([
  [
    'EN142 paternita.generalita',
    'a father with an id of nobody',
    { parti: { paternita: genitore('9') } },
    () => ({}),
  ],
  [
    'EN143 maternita.generalita',
    'a mother with an id of nobody',
    { parti: { maternita: genitore('9') } },
    () => ({}),
  ],
  [
    'EN091 paternita.generalita',
    'a father who is another',
    { parti: { paternita: genitore() } },
    ({ altra }) => ({ padri: [altra] }),
  ],
  [
    'EN093 maternita.generalita',
    'a mother who is another',
    { parti: { maternita: genitore() } },
    ({ altra }) => ({ madri: [altra] }),
  ],
  ['EN185 matrimonio.coniuge', 'a spouse with an id of nobody', coniuge('9'), () => ({})],
  [
    'EN183 matrimonio.coniuge',
    'a spouse who is another',
    coniuge(),
    ({ cancellata }) => ({ coniugi: [cancellata] }),
  ],
  [
    'EN272 matrimonio.coniuge',
    'a spouse of somebody else',
    coniuge(),
    ({ altra }) => ({ coniugi: [sposato(altra, {}, '123')] }),
  ],
  ['EN310', 'a spouse still single here', coniuge(), ({ altra }) => ({ coniugi: [sposato(altra)] })],
  [
    'EN195',
    'a spouse still single elsewhere',
    coniuge(),
    ({ altra }) => ({ coniugi: [sposato(altra, altrove)] }),
  ],
]);
