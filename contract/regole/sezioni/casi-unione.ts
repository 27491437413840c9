import type { Comune, DatiEvento, Generalita, UnioneCivile } from '../../anpr/index.ts';
import {
  adulto,
  attoA,
  empoli,
  eventoDiProva,
  francia,
  sbagliati,
  senzaData,
  statiSbagliati,
  type CasoSezione,
} from './di-prova.ts';
import type { Scioglimento } from './tipi.ts';

const unito: Generalita = { ...adulto, nome: 'MARCO' };
const unione = (cambi: Partial<DatiEvento> = {}): UnioneCivile => ({
  unitoCivilmente: unito,
  attoUnione: { ...eventoDiProva, ...cambi },
});
const con = (cambi: Partial<Generalita>): UnioneCivile => ({
  ...unione(),
  unitoCivilmente: { ...unito, ...cambi },
});
const registrato = (comune: Comune, cambi = {}): Partial<DatiEvento> => ({
  attoEvento: attoA(comune, cambi),
});
const allEstero = { luogoEvento: { localita: francia } };

const parte = 'unione.unitoCivilmente.luogoNascita.comune';
const atto = 'unione.attoUnione.attoEvento';

export const casiUnione: readonly CasoSezione<UnioneCivile>[] = [
  ['EN269 unione.attoUnione', 'without the event', { unitoCivilmente: unito }],
  ['EN269 unione.attoUnione', 'without the partner', { attoUnione: eventoDiProva }],
  [
    'EN301 unione.attoUnione',
    'dissolved, and never made',
    { unitoCivilmente: unito, scioglimentoUnione: { motivoScioglimento: '1', datiEvento: eventoDiProva } },
  ],
  ['EN386 unione.attoUnione.dataEvento', 'in Italy before the law', unione({ dataEvento: '2016-06-04' })],
  ['EHR22 unione.attoUnione.dataEvento', 'after the effective date', unione(), { decorrenza: '2020-05-31' }],
  ['EN270 unione.unitoCivilmente.sesso', 'of different sex, in Italy', con({ sesso: 'F' })],
  [
    'EN298 unione.unitoCivilmente.sesso',
    'of different sex, abroad',
    { ...con({ sesso: 'F' }), attoUnione: { ...eventoDiProva, ...allEstero } },
  ],
  [
    'EN290 unione.scioglimentoUnione.datiEvento.dataEvento',
    'dissolved before it was made',
    {
      ...unione(),
      scioglimentoUnione: {
        motivoScioglimento: '1',
        datiEvento: { ...eventoDiProva, dataEvento: '2020-05-31' },
      },
    },
  ],
  [
    'ES129 unione.attoUnione.luogoEvento',
    'a comune and a state',
    unione({ luogoEvento: { comune: empoli, localita: francia } }),
  ],
  [
    `EHR35 ${atto}`,
    'deed older than the union',
    unione(registrato(empoli, { dataFormazioneAtto: '2020-05-31' })),
  ],
  [`EC114 ${atto}.comuneRegistrazione`, 'no such comune', unione(registrato(sbagliati.inesistente))],
  [
    `EC115 ${atto}.comuneRegistrazione`,
    'no date, and a name borne twice',
    unione(registrato(sbagliati.incerto, senzaData)),
  ],
  [
    `EC116 ${atto}.comuneRegistrazione.codiceIstat`,
    'the code of another',
    unione(registrato(sbagliati.altroCodice)),
  ],
  [`EC117 ${atto}.comuneRegistrazione`, 'not there any more', unione(registrato(sbagliati.cessato))],
  [`EC156 ${parte}`, 'no such comune', con({ luogoNascita: { comune: sbagliati.inesistente } })],
  [
    `EC157 ${parte}`,
    'only a year, and a name borne twice',
    con({ dataNascita: '1990-01-01', senzaGiornoMese: '1', luogoNascita: { comune: sbagliati.incerto } }),
  ],
  [
    `EC158 ${parte}.codiceIstat`,
    'the code of another',
    con({ luogoNascita: { comune: sbagliati.altroCodice } }),
  ],
  [
    `EC159 ${parte}`,
    'not there any more',
    con({ dataNascita: '2014-01-01', luogoNascita: { comune: sbagliati.cessato } }),
  ],
];

const sciolta = (cambi: Partial<DatiEvento> = {}): Scioglimento => ({
  motivoScioglimento: '1',
  datiEvento: { ...eventoDiProva, ...cambi },
});
const morto = (cambi: Partial<DatiEvento> = {}): Scioglimento => ({
  ...sciolta(cambi),
  motivoScioglimento: '98',
});
const evento = 'fine.datiEvento';
const attoFine = `${evento}.attoEvento`;
const morte = `${evento}.luogoEvento`;
const solAnno = { dataEvento: '2020-01-01', senzaGiornoMese: '1' } as const;

export const casiScioglimento: readonly CasoSezione<Scioglimento>[] = [
  ['EN276 fine.motivoScioglimento', 'a motive of cohabitations', { ...sciolta(), motivoScioglimento: '31' }],
  ['EN276 fine.motivoScioglimento', 'in no table', { ...sciolta(), motivoScioglimento: '77' }],
  ['EN278 fine.motivoScioglimento', 'without motive', { datiEvento: eventoDiProva }],
  ['EN278 fine.motivoScioglimento', 'without event and judgment', { motivoScioglimento: '3' }],
  [`EHR23 ${evento}.dataEvento`, 'after the effective date', sciolta(), { decorrenza: '2020-05-31' }],
  [
    `EHR37 ${attoFine}`,
    'deed older than the event',
    sciolta(registrato(empoli, { dataFormazioneAtto: '2020-05-31' })),
  ],
  [`EC118 ${attoFine}.comuneRegistrazione`, 'no such comune', sciolta(registrato(sbagliati.inesistente))],
  [
    `EC119 ${attoFine}.comuneRegistrazione`,
    'no date, and a name borne twice',
    sciolta(registrato(sbagliati.incerto, senzaData)),
  ],
  [
    `EC120 ${attoFine}.comuneRegistrazione.codiceIstat`,
    'the code of another',
    sciolta(registrato(sbagliati.altroCodice)),
  ],
  [`EC121 ${attoFine}.comuneRegistrazione`, 'not there any more', sciolta(registrato(sbagliati.cessato))],
  [
    `EHR36 ${attoFine}`,
    'deed older than the death',
    morto(registrato(empoli, { dataFormazioneAtto: '2020-05-31' })),
  ],
  [`EC122 ${morte}.comune`, 'no such comune', morto({ luogoEvento: { comune: sbagliati.inesistente } })],
  [
    `EC123 ${morte}.comune`,
    'only a year, and a name borne twice',
    morto({ ...solAnno, luogoEvento: { comune: sbagliati.incerto } }),
  ],
  [
    `EC124 ${morte}.comune.codiceIstat`,
    'the code of another',
    morto({ luogoEvento: { comune: sbagliati.altroCodice } }),
  ],
  [`EC125 ${morte}.comune`, 'not there any more', morto({ luogoEvento: { comune: sbagliati.cessato } })],
  [
    `EC142 ${morte}.localita.codiceStato`,
    'no such state',
    morto({ luogoEvento: { localita: statiSbagliati.inesistente } }),
  ],
  [
    `EC143 ${morte}.localita.descrizioneStato`,
    'the name of another',
    morto({ luogoEvento: { localita: statiSbagliati.altroNome } }),
  ],
];
