import type { Comune, DatiEvento, Generalita, Matrimonio } from '../../anpr/index.ts';
import {
  attoA,
  empoli,
  eventoDiProva,
  francia,
  sbagliati,
  senzaData,
  statiSbagliati,
  type CasoSezione,
} from './di-prova.ts';

const moglie: Generalita = {
  cognome: 'MARTELLI',
  nome: 'GIULIA',
  sesso: 'F',
  dataNascita: '1991-02-03',
  luogoNascita: { comune: empoli },
};
const sposa = (cambi: Partial<Generalita>): Matrimonio => ({
  coniuge: { ...moglie, ...cambi },
  datiMatrimonio: eventoDiProva,
});
const sposati = (cambi: Partial<DatiEvento>): Matrimonio => ({
  coniuge: moglie,
  datiMatrimonio: { ...eventoDiProva, ...cambi },
});
const registrato = (comune: Comune, cambi = {}): Partial<DatiEvento> => ({
  attoEvento: attoA(comune, cambi),
});
/** Of a year alone nothing can be told. */
const solAnno = { dataEvento: '2020-01-01', senzaGiornoMese: '1' } as const;

const nata = 'matrimonio.coniuge.luogoNascita.comune';
const dove = 'matrimonio.datiMatrimonio.luogoEvento';
const atto = 'matrimonio.datiMatrimonio.attoEvento';

export const casiMatrimonio: readonly CasoSezione<Matrimonio>[] = [
  [
    'ES045 matrimonio.coniuge',
    'a spouse without surname and name',
    { coniuge: { senzaNome: '1', sesso: 'F' }, datiMatrimonio: eventoDiProva },
  ],
  [
    'EN366 matrimonio.coniuge.sesso',
    'of no sex',
    { coniuge: { cognome: 'MARTELLI', nome: 'GIULIA' }, datiMatrimonio: eventoDiProva },
  ],
  ['EN216 matrimonio.coniuge.sesso', 'of the same sex, in Italy', sposa({ sesso: 'M' })],
  [
    'EN299 matrimonio.coniuge.sesso',
    'of the same sex, abroad',
    { ...sposa({ sesso: 'm' }), datiMatrimonio: { ...eventoDiProva, luogoEvento: { localita: francia } } },
  ],
  ['EN306 matrimonio.datiMatrimonio', 'a spouse and no marriage', { coniuge: moglie }],
  [
    'EN382 matrimonio.datiMatrimonio.dataEvento',
    'a change without the date',
    { coniuge: moglie },
    { mutazione: true },
  ],
  [
    'ES010 matrimonio.datiMatrimonio.dataEvento',
    'before the birth',
    sposati({}),
    { dataNascita: '2020-06-01' },
  ],
  [
    'ES010 matrimonio.datiMatrimonio.dataEvento',
    'after the effective date',
    sposati({}),
    { decorrenza: '2020-05-31' },
  ],
  [`ES048 ${dove}`, 'a comune and a state', sposati({ luogoEvento: { comune: empoli, localita: francia } })],
  [
    `EC039 ${dove}.localita.codiceStato`,
    'no such state',
    sposati({ luogoEvento: { localita: statiSbagliati.inesistente } }),
  ],
  [
    `EC041 ${dove}.localita.descrizioneStato`,
    'the name of another',
    sposati({ luogoEvento: { localita: statiSbagliati.altroNome } }),
  ],
  [`EC042 ${dove}.comune`, 'no such comune', sposati({ luogoEvento: { comune: sbagliati.inesistente } })],
  [
    `EC043 ${dove}.comune`,
    'only a year, and a name borne twice',
    sposati({ ...solAnno, luogoEvento: { comune: sbagliati.incerto } }),
  ],
  [
    `EC044 ${dove}.comune.codiceIstat`,
    'the code of another',
    sposati({ luogoEvento: { comune: sbagliati.altroCodice } }),
  ],
  [`EC101 ${dove}.comune`, 'not there any more', sposati({ luogoEvento: { comune: sbagliati.cessato } })],
  [`EHR71 ${atto}.anno`, 'a year that no register has', sposati(registrato(empoli, { anno: '0020' }))],
  [
    `EHR81 ${atto}`,
    'older than the marriage',
    sposati(registrato(empoli, { dataFormazioneAtto: '2020-05-31' })),
  ],
  [`EHR81 ${atto}`, 'of tomorrow', sposati(registrato(empoli, { dataFormazioneAtto: '2026-07-12' }))],
  [`EC081 ${atto}.comuneRegistrazione`, 'no such comune', sposati(registrato(sbagliati.inesistente))],
  [
    `EC082 ${atto}.comuneRegistrazione`,
    'no date, and a name borne twice',
    sposati(registrato(sbagliati.incerto, senzaData)),
  ],
  [
    `EC083 ${atto}.comuneRegistrazione.codiceIstat`,
    'the code of another',
    sposati(registrato(sbagliati.altroCodice)),
  ],
  [`EC103 ${atto}.comuneRegistrazione`, 'not there any more', sposati(registrato(sbagliati.cessato))],
  [`EC152 ${nata}`, 'no such comune', sposa({ luogoNascita: { comune: sbagliati.inesistente } })],
  [
    `EC153 ${nata}`,
    'only a year, and a name borne twice',
    sposa({ dataNascita: '1990-01-01', senzaGiornoMese: '1', luogoNascita: { comune: sbagliati.incerto } }),
  ],
  [
    `EC154 ${nata}.codiceIstat`,
    'the code of another',
    sposa({ luogoNascita: { comune: sbagliati.altroCodice } }),
  ],
  [
    `EC155 ${nata}`,
    'not there any more',
    sposa({ dataNascita: '2014-01-01', luogoNascita: { comune: sbagliati.cessato } }),
  ],
];
