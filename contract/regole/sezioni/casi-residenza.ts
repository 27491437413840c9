import type { Comune, TipoResidenza } from '../../anpr/index.ts';
import { empoli, sbagliati, statiSbagliati, type CasoSezione } from './di-prova.ts';
import type { AltreLingue, Consolato, Provenienza } from './tipi.ts';

type Indirizzo = NonNullable<TipoResidenza['indirizzo']>;
type Estera = NonNullable<TipoResidenza['localitaEstera']>;

const indirizzo: Indirizzo = {
  cap: '50053',
  comune: empoli,
  toponimo: { denominazioneToponimo: 'DEL GIGLIO' },
};
const italiana = (cambi: Partial<TipoResidenza>): TipoResidenza => ({
  tipoIndirizzo: '1',
  indirizzo,
  dataDecorrenzaResidenza: '2026-07-10',
  ...cambi,
});
const aComune = (comune: Comune): TipoResidenza => italiana({ indirizzo: { ...indirizzo, comune } });
const via = (cambi: Partial<Indirizzo>): TipoResidenza => italiana({ indirizzo: { ...indirizzo, ...cambi } });

const vienna: Consolato = { codiceConsolato: '2220100', descrizioneConsolato: 'VIENNA' };
const austria = { descrizioneLocalita: 'VIENNA', descrizioneStato: 'AUSTRIA', codiceStato: '203' };
const localitaEstera: Estera = { indirizzoEstero: { localita: austria, cap: '1030' }, consolato: vienna };
const estera = (cambi: Partial<TipoResidenza>): TipoResidenza => ({
  tipoIndirizzo: '4',
  localitaEstera,
  ...cambi,
});
const inStato = (localita: typeof austria, consolato = vienna): TipoResidenza =>
  estera({ localitaEstera: { indirizzoEstero: { localita, cap: '1030' }, consolato } });

const dove = 'residenza.localitaEstera.indirizzoEstero';
const consolato = 'residenza.localitaEstera.consolato';

export const casiResidenza: readonly CasoSezione<TipoResidenza>[] = [
  ['EN371 residenza.tipoIndirizzo', 'a kind of no table', italiana({ tipoIndirizzo: '77' })],
  ['ES021 residenza.indirizzo', 'a residence in Italy, abroad', estera({ tipoIndirizzo: '1' })],
  ['ES022 residenza.localitaEstera', 'a residence abroad, in Italy', italiana({ tipoIndirizzo: '4' })],
  ['ES026 residenza.presso', 'care of nobody', italiana({ tipoIndirizzo: '5' })],
  [
    'ES088 residenza.dataDecorrenzaResidenza',
    'after the effective date',
    italiana({ dataDecorrenzaResidenza: '2026-07-11' }),
  ],
  [
    'EC073 residenza.indirizzo.toponimo.codSpecie',
    'a kind of street of no table',
    via({ toponimo: { codSpecie: '9999', specieFonte: '1' } }),
  ],
  [
    'ES023 residenza.indirizzo.toponimo.specieFonte',
    'a coded kind of no source',
    via({ toponimo: { codSpecie: '213' } }),
  ],
  [
    'ES024 residenza.indirizzo.toponimo.toponimoFonte',
    'a coded street of no source',
    via({ toponimo: { codToponimo: '12' } }),
  ],
  [
    'ES025 residenza.indirizzo.numeroCivico.civicoFonte',
    'a coded number of no source',
    via({ numeroCivico: { codiceCivico: '5' } }),
  ],
  ['EC056 residenza.indirizzo.comune', 'no such comune', aComune(sbagliati.inesistente)],
  ['EC056 residenza.indirizzo.comune', 'not there any more', aComune(sbagliati.cessato)],
  [
    'EC057 residenza.indirizzo.comune',
    'no date, and a name borne twice',
    { tipoIndirizzo: '1', indirizzo: { ...indirizzo, comune: sbagliati.incerto } },
  ],
  ['EC058 residenza.indirizzo.comune.codiceIstat', 'the code of another', aComune(sbagliati.altroCodice)],
  [
    `ES099 ${dove}.localita.codiceStato`,
    'in a state that cannot be told',
    inStato({ ...austria, codiceStato: '998' }),
  ],
  [
    `ES027 ${dove}.localita.descrizioneLocalita`,
    'in no town',
    estera({
      localitaEstera: {
        indirizzoEstero: { localita: { codiceStato: '203' }, cap: '1030' },
        consolato: vienna,
      },
    }),
  ],
  [
    `ES028 ${dove}`,
    'in a town, and nothing else',
    estera({ localitaEstera: { indirizzoEstero: { localita: austria }, consolato: vienna } }),
  ],
  [`EC053 ${dove}.localita.codiceStato`, 'no such state', inStato({ ...austria, codiceStato: '199' })],
  [
    `EC055 ${dove}.localita.descrizioneStato`,
    'the name of another',
    inStato({ ...austria, descrizioneStato: 'GERMANIA' }),
  ],
  [
    `EC032 ${consolato}.codiceConsolato`,
    'no such consulate',
    inStato(austria, { ...vienna, codiceConsolato: '7777777' }),
  ],
  [
    `EC033 ${consolato}.codiceConsolato`,
    'the consulate of another state',
    inStato(austria, { codiceConsolato: '2200100', descrizioneConsolato: 'TIRANA' }),
  ],
  [
    `EC034 ${consolato}.descrizioneConsolato`,
    'the seat of another',
    inStato(austria, { ...vienna, descrizioneConsolato: 'TIRANA' }),
  ],
];

export const casiTipoSoggetto: readonly (readonly [
  atteso: string,
  quando: string,
  residenza: TipoResidenza,
  aire: boolean,
])[] = [
  ['ES030 residenza.tipoIndirizzo', 'a resident abroad', estera({}), false],
  ['ES030 residenza.tipoIndirizzo', 'of AIRE in Italy', italiana({}), true],
];

export const casiAltraLingua: readonly CasoSezione<AltreLingue>[] = [
  ['EC069 altraLingua.idLingua', 'a language of no table', [{ idLingua: '2' }, { idLingua: '5' }]],
];

const da = 'provenienza';
const provenienza = (comune: Comune): Provenienza => ({ comune });

export const casiProvenienza: readonly CasoSezione<Provenienza>[] = [
  [`ES064 ${da}`, 'from nowhere', {}],
  [`EC179 ${da}.comune`, 'no such comune', provenienza(sbagliati.inesistente)],
  [`EC179 ${da}.comune`, 'not there any more', provenienza(sbagliati.cessato)],
  [
    `EC180 ${da}.comune`,
    'no date, and a name borne twice',
    provenienza(sbagliati.incerto),
    { decorrenza: undefined },
  ],
  [`EC181 ${da}.comune.codiceIstat`, 'the code of another', provenienza(sbagliati.altroCodice)],
  [`EC182 ${da}.localita.codiceStato`, 'no such state', { localita: statiSbagliati.inesistente }],
  [`EC183 ${da}.localita.descrizioneStato`, 'the name of another', { localita: statiSbagliati.altroNome }],
];

export const casiDestinazione: readonly CasoSezione<Provenienza>[] = [
  ['EC172 destinazione.comune', 'no such comune', provenienza(sbagliati.inesistente)],
  ['EC172 destinazione.comune', 'not there any more', provenienza(sbagliati.cessato)],
  [
    'EC173 destinazione.comune',
    'no date, and a name borne twice',
    provenienza(sbagliati.incerto),
    { decorrenza: undefined },
  ],
  ['EC174 destinazione.comune.codiceIstat', 'the code of another', provenienza(sbagliati.altroCodice)],
  ['EC175 destinazione.localita.codiceStato', 'no such state', { localita: statiSbagliati.inesistente }],
  [
    'EC176 destinazione.localita.descrizioneStato',
    'the name of another',
    { localita: statiSbagliati.altroNome },
  ],
];
