import { personaggi } from '../../../dimostrativo/index.ts';
import {
  dati,
  morto,
  con,
  tutto,
  matrimonio,
  convivenza,
  unione,
  finitaPerMorte,
  scioltaPerMorte,
} from './mondi-di-prova.ts';
import {
  sara,
  davide,
  type Riga,
  nominato,
  vinci,
  conviveCon,
  nonConvivePiu,
  unitoA,
  sciolta,
  stato,
} from './richieste-di-prova.ts';

const { coppiaInAttesa: sposi, vedova, madreSola, nomeDifficile } = personaggi;
const convivente = 'convivenzaDiFatto.convivente';
const risoluzione = 'convivenzaDiFatto.contrattoRisoluzione';
const unito = 'unioneCivile.unitoCivilmente';
const scioglimento = 'unioneCivile.scioglimentoUnione';

export const casiConvivenza: readonly Riga[] = [
  [
    `EN323 ${convivente}`,
    'with nobody',
    {
      cambi: {
        tipi: ['16'],
        convivenzaDiFatto: { contrattoStipula: { data: '2026-06-01', dataNotifica: '2026-06-02' } },
      },
    },
  ],
  [
    `EN265 ${convivente}`,
    'while living with another',
    { cambi: conviveCon(nominato(davide)), mondo: con(sara, dati(convivenza(nomeDifficile.persona))) },
  ],
  [
    `EN307 ${convivente}`,
    'another partner and an earlier day',
    {
      cambi: conviveCon(nominato(davide), {
        contrattoStipula: { data: '2023-01-09', dataNotifica: '2023-01-09' },
      }),
      mondo: con(sara, dati(convivenza(nomeDifficile.persona))),
    },
  ],
  [
    `EN256 ${convivente}`,
    'with somebody who lives with another',
    { cambi: conviveCon(nominato(davide)), mondo: con(davide, dati(convivenza(madreSola.madre))) },
  ],
  [
    `EN401 ${convivente}`,
    'another partner, after a death',
    {
      cambi: conviveCon(nominato(davide), {
        contrattoStipula: { data: '2024-01-10', dataNotifica: '2024-01-10' },
      }),
      mondo: con(sara, dati(convivenza(vedova.defunto, finitaPerMorte))),
    },
  ],
  [
    `EN257 ${convivente}`,
    'with somebody who is married',
    {
      cambi: conviveCon(nominato(davide)),
      mondo: con(davide, dati(matrimonio(madreSola.madre, '2020-02-02'))),
    },
  ],
  [
    `EN253 ${convivente}`,
    'with somebody of another family',
    { cambi: conviveCon(nominato(nomeDifficile.persona)) },
  ],
  ['EN323 convivenzaDiFatto', 'the end of nothing', { cambi: nonConvivePiu('31') }],
  [
    'EN260 convivenzaDiFatto',
    'an end already',
    { cambi: nonConvivePiu('31', '2026-07-01', { convivente: nominato(davide) }) },
  ],
  [
    `EN324 ${risoluzione}`,
    'ended by death already',
    { cambi: nonConvivePiu('31'), mondo: con(sara, dati(convivenza(vedova.defunto, finitaPerMorte))) },
  ],
  [
    `EN263 ${risoluzione}.contratto.data`,
    'ended before it began',
    { cambi: nonConvivePiu('31', '2024-01-09'), mondo: con(sara, dati(convivenza(davide))) },
  ],
  [
    `EN322 ${risoluzione}`,
    'by the death of who is alive',
    { cambi: nonConvivePiu('98'), mondo: con(sara, dati(convivenza(davide))) },
  ],
  [
    `EN397 ${risoluzione}`,
    'agreed with the dead',
    {
      cambi: nonConvivePiu('31'),
      mondo: tutto(con(sara, dati(convivenza(davide))), con(davide, morto('2026-06-30'))),
    },
  ],
];

export const casiUnione: readonly Riga[] = [
  [
    `EN326 ${unito}`,
    'with nobody',
    {
      cambi: {
        tipi: ['18'],
        ...stato('6'),
        unioneCivile: { attoUnione: { dataEvento: '2026-07-01', luogoEvento: { comune: vinci } } },
      },
    },
  ],
  [
    'EN305 unioneCivile',
    'another partner and another day',
    { cambi: unitoA(nominato(madreSola.madre)), mondo: con(sara, dati(unione(nomeDifficile.persona))) },
  ],
  [
    `EN402 ${unito}`,
    'another partner, after a death',
    {
      cambi: unitoA(nominato(madreSola.madre), '2023-05-06'),
      mondo: con(sara, dati(unione(sposi.madre, scioltaPerMorte))),
    },
  ],
  [
    'EN291 unioneCivile.ordineUnione',
    'the number of the former one',
    {
      cambi: unitoA(nominato(madreSola.madre), '2026-07-01', { ordineUnione: '1' }),
      mondo: con(sara, dati(unione(sposi.madre, { ...scioltaPerMorte, ordineUnione: '1' }))),
    },
  ],
  [
    'EN289 unioneCivile.attoUnione.dataEvento',
    'before the end of the former one',
    {
      cambi: unitoA(nominato(madreSola.madre), '2025-02-03'),
      mondo: con(sara, dati(unione(sposi.madre, scioltaPerMorte))),
    },
  ],
  [
    'EN272 unioneCivile.attoUnione.dataEvento',
    'while married',
    {
      cambi: unitoA(nominato(madreSola.madre)),
      mondo: con(sara, dati(matrimonio(nomeDifficile.persona, '2020-02-02'))),
    },
  ],
  [`EN326 ${unito}`, 'the end of nothing', { cambi: sciolta('1', '2026-07-01') }],
  [
    `EN274 ${unito}`,
    'the end of another union',
    {
      cambi: sciolta('1', '2026-07-01', { unitoCivilmente: nominato(sposi.madre) }),
      mondo: con(sara, dati(unione(madreSola.madre))),
    },
  ],
  [
    `EN381 ${unito}`,
    'of a union with nobody named',
    {
      cambi: sciolta('1', '2026-07-01'),
      mondo: con(sara, dati({ unioneCivile: { attoUnione: { dataEvento: '2023-05-06' } } })),
    },
  ],
  [
    `EN327 ${scioglimento}`,
    'ended by death already',
    { cambi: sciolta('1', '2026-07-01'), mondo: con(sara, dati(unione(sposi.madre, scioltaPerMorte))) },
  ],
  [
    `EN290 ${scioglimento}.datiEvento.dataEvento`,
    'ended before it began',
    { cambi: sciolta('1', '2023-05-05'), mondo: con(sara, dati(unione(madreSola.madre))) },
  ],
  [
    `EN325 ${scioglimento}`,
    'by the death of who is alive',
    { cambi: sciolta('98', '2026-07-01'), mondo: con(sara, dati(unione(madreSola.madre))) },
  ],
  [
    `EN397 ${scioglimento}`,
    'agreed with the dead',
    {
      cambi: sciolta('1', '2026-07-01'),
      mondo: tutto(con(sara, dati(unione(madreSola.madre))), con(madreSola.madre, morto('2026-06-30'))),
    },
  ],
  [
    'EN310 ',
    'the other one is free too',
    {
      cambi: sciolta('1', '2026-07-01'),
      mondo: tutto(
        con(sara, dati(unione(madreSola.madre))),
        con(madreSola.madre, dati({ statoCivile: { statoCivile: '6' } })),
      ),
    },
  ],
];
