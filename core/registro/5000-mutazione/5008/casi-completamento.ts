import { personaggi } from '../../../dimostrativo/index.ts';
import { con, tutto, mutata, arrivata } from './mondi-di-prova.ts';
import { sara, type Riga, evento } from './richieste-di-prova.ts';

const { vedova } = personaggi;
const ricerca = 'generalitaPerRicerca';
const decorrenza = 'testataRichiesta.dataDecorrenza';
const dalSubentro = { testata: { dataDecorrenza: '2019-03-04' } };
const leva = {
  ...dalSubentro,
  tipi: ['20'],
  censimento: { annoCensimento: '2011', sezioneCensimento: '12', foglioCensimento: '3' },
};
const allEstero = con(sara, (s) => ({ ...s, stato: 'aire' }));

export const casiCompletamento: readonly Riga[] = [
  [
    'EN224 statoCivile',
    'a completion that changes',
    { cambi: { ...dalSubentro, tipi: ['20'], statoCivile: { statoCivile: '3' } } },
  ],
  ['EN357 ', 'a completion after other changes', { cambi: leva, mondo: mutata(sara, '5008') }],
  [`EN437 ${decorrenza}`, 'a completion from another day', { cambi: { ...leva, testata: {} } }],
  [`EN437 ${decorrenza}`, 'who came later has nothing to complete', { cambi: leva, mondo: arrivata(sara) }],
  ['EN439 ', 'AIRE data of who lives here', { cambi: { ...leva, tipi: ['21'] } }],
  [
    'EN440 ',
    'AIRE data of who came later',
    { cambi: { ...leva, tipi: ['21'] }, mondo: tutto(allEstero, arrivata(sara)) },
  ],
  [`EN486 ${ricerca}`, 'the death of who is alive', { cambi: evento('2026-07-01') }],
  [
    'EN488 datiDecesso.eventoDecesso.dataEvento',
    'a death before the wedding',
    { id: vedova.defunto, cambi: evento('1964-04-24') },
  ],
];
