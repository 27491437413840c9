import type { Comune, DatiEvento, Sentenza } from '../../anpr/index.ts';
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
import type { Cessazione, Vedovanza } from './tipi.ts';

const registrato = (comune: Comune, cambi = {}): Partial<DatiEvento> => ({
  attoEvento: attoA(comune, cambi),
});
/** Of a year alone nothing can be told. */
const solAnno = { dataEvento: '2020-01-01', senzaGiornoMese: '1' } as const;

const vedova = (cambi: Partial<DatiEvento>): Vedovanza => ({
  datiMorteconiuge: { ...eventoDiProva, ...cambi },
});
const morte = 'vedovanza.datiMorteconiuge';

export const casiVedovanza: readonly CasoSezione<Vedovanza>[] = [
  [`ES011 ${morte}.dataEvento`, 'after the effective date', vedova({}), { decorrenza: '2020-05-31' }],
  [
    `ES067 ${morte}.luogoEvento`,
    'a comune and a state',
    vedova({ luogoEvento: { comune: empoli, localita: francia } }),
  ],
  [
    `EC046 ${morte}.luogoEvento.localita.codiceStato`,
    'no such state',
    vedova({ luogoEvento: { localita: statiSbagliati.inesistente } }),
  ],
  [
    `EC048 ${morte}.luogoEvento.localita.descrizioneStato`,
    'the name of another',
    vedova({ luogoEvento: { localita: statiSbagliati.altroNome } }),
  ],
  [
    `EC049 ${morte}.luogoEvento.comune`,
    'no such comune',
    vedova({ luogoEvento: { comune: sbagliati.inesistente } }),
  ],
  [
    `EC050 ${morte}.luogoEvento.comune`,
    'only a year, and a name borne twice',
    vedova({ ...solAnno, luogoEvento: { comune: sbagliati.incerto } }),
  ],
  [
    `EC051 ${morte}.luogoEvento.comune.codiceIstat`,
    'the code of another',
    vedova({ luogoEvento: { comune: sbagliati.altroCodice } }),
  ],
  [
    `EC102 ${morte}.luogoEvento.comune`,
    'not there any more',
    vedova({ luogoEvento: { comune: sbagliati.cessato } }),
  ],
  [
    `EHR72 ${morte}.attoEvento.anno`,
    'a year that no register has',
    vedova(registrato(empoli, { anno: '0020' })),
  ],
  [
    `EHR82 ${morte}.attoEvento`,
    'older than the death',
    vedova(registrato(empoli, { dataFormazioneAtto: '2020-05-31' })),
  ],
  [
    `EC084 ${morte}.attoEvento.comuneRegistrazione`,
    'no such comune',
    vedova(registrato(sbagliati.inesistente)),
  ],
  [
    `EC085 ${morte}.attoEvento.comuneRegistrazione`,
    'no date, and a name borne twice',
    vedova(registrato(sbagliati.incerto, senzaData)),
  ],
  [
    `EC086 ${morte}.attoEvento.comuneRegistrazione.codiceIstat`,
    'the code of another',
    vedova(registrato(sbagliati.altroCodice)),
  ],
  [
    `EC104 ${morte}.attoEvento.comuneRegistrazione`,
    'not there any more',
    vedova(registrato(sbagliati.cessato)),
  ],
];

export const sentenza: Sentenza = {
  data: '2020-05-20',
  tipoTribunale: '1',
  autorita: 'TRIBUNALE DI FIRENZE',
  dataValidita: '2020-06-01',
};
const fine = (cambi: Partial<Cessazione>): Cessazione => ({ tipoCessazione: '3', sentenza, ...cambi });
const attoFine = 'cessazione.attoAnnullamentoMatrimonio';
const conAtto = (comune: Comune, cambi = {}): Cessazione =>
  fine({ attoAnnullamentoMatrimonio: attoA(comune, cambi) });

export const casiCessazione: readonly CasoSezione<Cessazione>[] = [
  ['EN525 cessazione.tipoCessazione', 'a motive of no table', fine({ tipoCessazione: '77' })],
  ['EN309 cessazione.sentenza.data', 'neither judgment nor deed', { tipoCessazione: '3' }],
  ['ES012 cessazione.sentenza.data', 'before the birth', fine({}), { dataNascita: '2020-05-20' }],
  [
    'ES047 cessazione.attoAnnullamentoMatrimonioANPR',
    'deed older than the judgment',
    conAtto(empoli, { dataFormazioneAtto: '2020-05-19' }),
  ],
  [`EHR73 ${attoFine}.anno`, 'a year that no register has', conAtto(empoli, { anno: '0020' })],
  [`EHR83 ${attoFine}`, 'deed of tomorrow', conAtto(empoli, { dataFormazioneAtto: '2026-07-12' })],
  [`EC096 ${attoFine}.comuneRegistrazione`, 'no such comune', conAtto(sbagliati.inesistente)],
  [
    `EC097 ${attoFine}.comuneRegistrazione`,
    'no date, and a name borne twice',
    conAtto(sbagliati.incerto, senzaData),
  ],
  [
    `EC098 ${attoFine}.comuneRegistrazione.codiceIstat`,
    'the code of another',
    conAtto(sbagliati.altroCodice),
  ],
  [`EC105 ${attoFine}.comuneRegistrazione`, 'not there any more', conAtto(sbagliati.cessato)],
  [
    'EN242 cessazione.sentenza.tipoTribunale',
    'a court of no table',
    fine({ sentenza: { ...sentenza, tipoTribunale: '7' } }),
  ],
];

export const casiSentenza: readonly CasoSezione<Sentenza>[] = [
  ['EN242 sentenza.tipoTribunale', 'a court of no table', { ...sentenza, tipoTribunale: '7' }],
  [
    'EHR31 sentenza.dataValidita',
    'in force before it was given',
    { ...sentenza, dataValidita: '2020-05-19' },
  ],
  [
    'EHR90 sentenza.data',
    'after the effective date',
    { ...sentenza, data: '2026-07-11', dataValidita: '2026-07-11' },
    { decorrenza: '2026-07-10' },
  ],
  ['EHR91 sentenza.dataValidita', 'in force after it', { ...sentenza, dataValidita: '2026-07-11' }],
];
