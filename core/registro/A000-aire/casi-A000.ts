import type { CambiAire } from '#contract/regole/iscrizione/di-prova-aire.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { AggregatiMutazioneAire } from './A006-controlli.ts';
import type { AggregatiAire } from './iscrizione-aire.ts';

/** Who and what the register has in the cases below. */
export interface MondoAire {
  /** The man of the registrations, cancelled. */
  readonly cancellato: Soggetto;
  /** A resident of Vinci, alone in his family. */
  readonly residente: Soggetto;
  readonly suaFamiglia: Famiglia;
  readonly famigliaAire: Famiglia;
}
type Caso<A> = readonly [
  atteso: string,
  quando: string,
  cambi: CambiAire,
  altri: (mondo: MondoAire) => Partial<A>,
];

/** Rows have their types from here: the functions in them need none of their own. */
const casi = <A>(righe: readonly Caso<A>[]): readonly Caso<A>[] => righe;

type CasoRegistrazione = Caso<AggregatiAire>;

const g = 'generalitaA002.generalita';
const suoId = { idSchedaSoggettoANPR: '5000000081' };
const conId: CambiAire = { generalita: suoId, gestioneCF: '3', motivo: 'C04' };
const nessuno = { perId: undefined, perCodice: undefined, omonimi: [] };
const perId =
  (come: Partial<Soggetto>): Caso<AggregatiAire>[3] =>
  ({ cancellato }) => ({ identificati: { ...nessuno, perId: { ...cancellato, ...come } } });
const omonimo =
  (come: Partial<Soggetto>): Caso<AggregatiAire>[3] =>
  ({ cancellato }) => ({ identificati: { ...nessuno, omonimi: [{ ...cancellato, ...come }] } });

const scheda = 'famiglia.famiglia.idFamigliaConvivenzaANPR';
const esistente: CambiAire = {
  attribuzione: '1',
  famiglia: { idFamigliaConvivenzaANPR: '7000000200' },
  legame: { codiceLegame: '3' },
  residenza: null,
};
const cheE =
  (come: Partial<Famiglia>): (({ famigliaAire }: MondoAire) => Pick<AggregatiAire, 'famiglia'>) =>
  ({ famigliaAire }) => ({ famiglia: { perId: { ...famigliaAire, ...come }, perNumero: [] } });
const assente = { famiglia: { perId: undefined, perNumero: [] } };
const genitore = { generalita: { cognome: 'GUIDI', nome: 'PIERO', idSchedaSoggettoANPR: '9' } };

export const casiRegistrazioneAire: readonly CasoRegistrazione[] = casi([
  [`EN185 ${g}.idSchedaSoggettoANPR`, 'an id that nobody has', conId, () => ({ identificati: nessuno })],
  [`EN187 ${g}.idSchedaSoggettoANPR`, 'in AIRE here already', conId, perId({ stato: 'aire' })],
  [`EN187 ${g}.idSchedaSoggettoANPR`, 'dead', conId, perId({ stato: 'deceduto' })],
  [
    `EN471 ${g}.idSchedaSoggettoANPR`,
    'in AIRE of another comune',
    conId,
    perId({ stato: 'aire', comune: '048017' }),
  ],
  [`EN472 ${g}.idSchedaSoggettoANPR`, 'resident in Italy', conId, perId({ stato: 'residente' })],
  [
    'EN240 testataRichiesta.dataDecorrenza',
    'before he was cancelled',
    conId,
    perId({ ultimaDecorrenza: '2026-07-07' }),
  ],
  [`EN190 ${g}.idSchedaSoggettoANPR`, 'his data, cancelled', {}, omonimo({})],
  [`EN188 ${g}`, 'his data, in AIRE here', {}, omonimo({ stato: 'aire' })],
  [`EN469 ${g}`, 'his data, in AIRE elsewhere', {}, omonimo({ stato: 'aire', comune: '048017' })],
  [`EN470 ${g}`, 'his data, resident in Italy', {}, omonimo({ stato: 'residente' })],
  [
    'EN142 paternita.generalita',
    'a father with an id of nobody',
    { parti: { paternita: genitore } },
    () => ({}),
  ],
  [
    'EN143 maternita.generalita',
    'a mother with an id of nobody',
    { parti: { maternita: genitore } },
    () => ({}),
  ],
  [`EF002 ${scheda}`, 'into a family that is not there', esistente, () => assente],
  [`EN180 ${scheda}`, 'into a family of elsewhere', esistente, cheE({ comune: '048017' })],
  [`EF018 ${scheda}`, 'into a family of Italy', esistente, cheE({ tipoScheda: '3' })],
  ['EF007 famiglia.legameSoggetto.codiceLegame', 'as a second head', { ...esistente, legame: {} }, cheE({})],
]);

const tipo = 'datiControllo.tipoMutazione';
export type CasoMutazione = Caso<AggregatiMutazioneAire>;
const chi =
  (come: Partial<Soggetto>): CasoMutazione[3] =>
  ({ residente }) => ({ soggetti: [{ ...residente, ...come }] });
const inAire =
  (come: Partial<Soggetto> = {}): CasoMutazione[3] =>
  ({ residente, famigliaAire }) => ({
    soggetti: [{ ...residente, stato: 'aire', ...come }],
    attuale: famigliaAire,
  });
const dati: CambiAire = { ...esistente, mutazione: '4', legame: null };

export const casiMossaAire: readonly CasoMutazione[] = casi([
  ['ES101 generalita.idSchedaSoggettoANPR', 'an id that nobody has', {}, () => ({ soggetti: [] })],
  [
    'ES102 generalita.codiceFiscale.codFiscale',
    'a code that nobody has',
    {
      generalita: {
        idSchedaSoggettoANPR: undefined,
        codiceFiscale: { codFiscale: 'BRTLCU87C30D403X' },
      },
    },
    () => ({ soggetti: [] }),
  ],
  [
    'ES100 generalita.idSchedaSoggettoComune',
    'the number of somebody else',
    {
      generalita: {
        idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048050', idSchedaSoggetto: 'A-7' },
      },
    },
    () => ({}),
  ],
  [
    'EN133 generalita',
    'data of nobody',
    { generalita: { idSchedaSoggettoANPR: undefined, dataNascita: '1987-03-30' } },
    () => ({ soggetti: [] }),
  ],
  ['EN095 generalita', 'two people', {}, ({ residente }) => ({ soggetti: [residente, residente] })],
  ['EN183 generalita', 'another person', { generalita: { nome: 'LUCIO' } }, () => ({})],
  ['ES101 generalita.idSchedaSoggettoANPR', 'cancelled', {}, chi({ stato: 'cancellato' })],
  [`EN428 ${tipo}`, 'who is in AIRE expatriates', {}, chi({ stato: 'aire' })],
  [`EN429 ${tipo}`, 'who lives elsewhere expatriates', {}, chi({ comune: '048017' })],
  [
    'EN421 generalita',
    'a foreigner expatriates to AIRE',
    {},
    ({ residente }) => ({
      soggetti: [
        {
          ...residente,
          dati: { ...residente.dati, cittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201' }] },
        },
      ],
    }),
  ],
  ['ES077 generalita', 'a resident changes address abroad', { mutazione: '2' }, () => ({})],
  ['EN117 generalita', 'who is of another comune', { mutazione: '2' }, inAire({ comune: '048017' })],
  ['EN118 generalita', 'who is of this comune already', { mutazione: '3' }, inAire()],
  [
    'EN240 testataRichiesta.dataDecorrenza',
    'before the last registration',
    {},
    chi({ ultimaDecorrenza: '2026-07-07' }),
  ],
  [
    'EN211 generalita',
    'of a family still being registered',
    {},
    ({ suaFamiglia }) => ({ attuale: { ...suaFamiglia, incompleta: true } }),
  ],
  [
    'EN235 famiglia.idFamigliaConvivenzaANPR',
    'other data, in another family',
    dati,
    (mondo) => ({ ...inAire()(mondo), ...cheE({ idFamigliaConvivenzaANPR: '7000000201' })(mondo) }),
  ],
  ['EF002 famiglia.idFamigliaConvivenzaANPR', 'into a family that is not there', esistente, () => assente],
  ['EF018 famiglia.idFamigliaConvivenzaANPR', 'into a family of Italy', esistente, cheE({ tipoScheda: '3' })],
  [
    'EN226',
    'the head leaves a family',
    {},
    ({ suaFamiglia }) => ({
      attuale: {
        ...suaFamiglia,
        componenti: [
          ...suaFamiglia.componenti,
          {
            ...{ idSchedaSoggettoANPR: '1', codiceLegame: '2' },
            ...{ dataDecorrenza: '2020-01-01', progressivoComponente: '2' },
          },
        ],
      },
    }),
  ],
]);
