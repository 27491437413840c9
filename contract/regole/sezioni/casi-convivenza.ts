import type { Generalita } from '../../anpr/index.ts';
import { adulto, sbagliati, statiSbagliati, type CasoSezione } from './di-prova.ts';
import type { Convivenza } from './tipi.ts';

type Stipula = NonNullable<Convivenza['contrattoStipula']>;
const convivente: Generalita = { ...adulto, nome: 'ANNA', sesso: 'F' };
const stipula: Stipula = { data: '2020-06-01', dataDocumento: '2020-06-02', dataNotifica: '2020-06-03' };
const convivenza = (cambi: Partial<Stipula> = {}): Convivenza => ({
  convivente,
  contrattoStipula: { ...stipula, ...cambi },
});
const conChi = (cambi: Partial<Generalita>): Convivenza => ({
  ...convivenza(),
  convivente: { ...convivente, ...cambi },
});
const risolta = { motivoRisoluzione: '31', contratto: { data: '2021-06-01', dataNotifica: '2021-06-02' } };
const senzaGiorno = (cambi: Stipula): Convivenza => ({
  convivente,
  contrattoStipula: cambi,
  contrattoRisoluzione: risolta,
});

const dove = 'convivenza.contrattoStipula.luogoEvento';
const registro = 'convivenza.contrattoStipula.comuneRegistrazione';
const nato = 'convivenza.convivente.luogoNascita.comune';

export const casiConvivenza: readonly CasoSezione<Convivenza>[] = [
  ['EN267 convivenza.convivente', 'with nobody', { contrattoStipula: stipula }],
  ['EN251 convivenza.contrattoStipula.data', 'since no day', { convivente }],
  [
    'EN302 convivenza.contrattoStipula',
    'ended, and never begun',
    { convivente, contrattoRisoluzione: risolta },
  ],
  [
    'EN263 convivenza.contrattoRisoluzione.contratto.data',
    'ended before it began',
    {
      ...convivenza(),
      contrattoRisoluzione: {
        motivoRisoluzione: '31',
        contratto: { data: '2020-05-31', dataNotifica: '2020-06-02' },
      },
    },
  ],
  [
    'EN364 convivenza.contrattoStipula.dataNotifica',
    'a contract that nobody notified',
    { convivente, contrattoStipula: { data: '2020-06-01', dataDocumento: '2020-06-02' } },
  ],
  [
    'EN258 convivenza.contrattoStipula.dataNotifica',
    'notified before it was signed',
    convivenza({ dataNotifica: '2020-06-01' }),
  ],
  [
    'EHR38 convivenza.contrattoStipula.data',
    'begun after the effective date',
    convivenza({ data: '2026-07-11' }),
  ],
  [
    'EHR40 convivenza.contrattoStipula.dataDocumento',
    'signed after the effective date',
    convivenza({ dataDocumento: '2026-07-11', dataNotifica: '2026-07-11' }),
  ],
  [`EC126 ${registro}`, 'no such comune', convivenza({ comuneRegistrazione: sbagliati.inesistente })],
  [
    `EC127 ${registro}`,
    'no date, and a name borne twice',
    senzaGiorno({ comuneRegistrazione: sbagliati.incerto }),
  ],
  [
    `EC128 ${registro}.codiceIstat`,
    'the code of another',
    convivenza({ comuneRegistrazione: sbagliati.altroCodice }),
  ],
  [`EC129 ${registro}`, 'not there any more', convivenza({ comuneRegistrazione: sbagliati.cessato })],
  [`EC130 ${dove}.comune`, 'no such comune', convivenza({ luogoEvento: { comune: sbagliati.inesistente } })],
  [
    `EC131 ${dove}.comune`,
    'no date, and a name borne twice',
    senzaGiorno({ luogoEvento: { comune: sbagliati.incerto } }),
  ],
  [
    `EC132 ${dove}.comune.codiceIstat`,
    'the code of another',
    convivenza({ luogoEvento: { comune: sbagliati.altroCodice } }),
  ],
  [`EC133 ${dove}.comune`, 'not there any more', convivenza({ luogoEvento: { comune: sbagliati.cessato } })],
  [
    `EC144 ${dove}.localita.codiceStato`,
    'no such state',
    convivenza({ luogoEvento: { localita: statiSbagliati.inesistente } }),
  ],
  [
    `EC145 ${dove}.localita.descrizioneStato`,
    'the name of another',
    convivenza({ luogoEvento: { localita: statiSbagliati.altroNome } }),
  ],
  [`EC160 ${nato}`, 'no such comune', conChi({ luogoNascita: { comune: sbagliati.inesistente } })],
  [
    `EC161 ${nato}`,
    'only a year, and a name borne twice',
    conChi({ dataNascita: '1990-01-01', senzaGiornoMese: '1', luogoNascita: { comune: sbagliati.incerto } }),
  ],
  [
    `EC162 ${nato}.codiceIstat`,
    'the code of another',
    conChi({ luogoNascita: { comune: sbagliati.altroCodice } }),
  ],
  [
    `EC163 ${nato}`,
    'not there any more',
    conChi({ dataNascita: '2014-01-01', luogoNascita: { comune: sbagliati.cessato } }),
  ],
];

type Risoluzione = NonNullable<Convivenza['contrattoRisoluzione']>;
type Contratto = NonNullable<Risoluzione['contratto']>;
const fine = (cambi: Partial<Contratto>, motivoRisoluzione = '31'): Risoluzione => ({
  motivoRisoluzione,
  contratto: { ...risolta.contratto, ...cambi },
});
/** The death of the partner ends it on no day that a document says. */
const daSola = (contratto: Contratto): Risoluzione => ({ motivoRisoluzione: '98', contratto });
const finita = 'risoluzione.contratto';

export const casiRisoluzione: readonly CasoSezione<Risoluzione>[] = [
  [`EN261 ${finita}`, 'without motive', { contratto: risolta.contratto }],
  [`EN261 ${finita}`, 'by agreement, on no day', { motivoRisoluzione: '31' }],
  ['EN262 risoluzione.motivoRisoluzione', 'a motive of civil unions', fine({}, '2')],
  [
    `EN365 ${finita}.dataNotifica`,
    'never notified',
    { motivoRisoluzione: '32', contratto: { data: '2021-06-01' } },
  ],
  [`EN264 ${finita}.dataNotifica`, 'notified before it was', fine({ dataNotifica: '2021-05-31' })],
  [
    `EHR39 ${finita}.data`,
    'after the effective date',
    fine({ data: '2026-07-11', dataNotifica: '2026-07-11' }),
  ],
  [
    `EC134 ${finita}.comuneRegistrazione`,
    'no such comune',
    fine({ comuneRegistrazione: sbagliati.inesistente }),
  ],
  [
    `EC135 ${finita}.comuneRegistrazione`,
    'no date, and a name borne twice',
    daSola({ comuneRegistrazione: sbagliati.incerto }),
  ],
  [
    `EC136 ${finita}.comuneRegistrazione.codiceIstat`,
    'the code of another',
    fine({ comuneRegistrazione: sbagliati.altroCodice }),
  ],
  [
    `EC137 ${finita}.comuneRegistrazione`,
    'not there any more',
    fine({ comuneRegistrazione: sbagliati.cessato }),
  ],
  [
    `EC138 ${finita}.luogoEvento.comune`,
    'no such comune',
    fine({ luogoEvento: { comune: sbagliati.inesistente } }),
  ],
  [
    `EC139 ${finita}.luogoEvento.comune`,
    'no date, and a name borne twice',
    daSola({ luogoEvento: { comune: sbagliati.incerto } }),
  ],
  [
    `EC140 ${finita}.luogoEvento.comune.codiceIstat`,
    'the code of another',
    fine({ luogoEvento: { comune: sbagliati.altroCodice } }),
  ],
  [
    `EC141 ${finita}.luogoEvento.comune`,
    'not there any more',
    fine({ luogoEvento: { comune: sbagliati.cessato } }),
  ],
  [
    `EC146 ${finita}.luogoEvento.localita.codiceStato`,
    'no such state',
    fine({ luogoEvento: { localita: statiSbagliati.inesistente } }),
  ],
  [
    `EC147 ${finita}.luogoEvento.localita.descrizioneStato`,
    'the name of another',
    fine({ luogoEvento: { localita: statiSbagliati.altroNome } }),
  ],
];
