import { personaggi } from '../../../dimostrativo/index.ts';
import { dati, morto, con, matrimonio, unione } from './mondi-di-prova.ts';
import { sara, davide, type Riga, nominato, nozzeCon, mortoIl, finito, stato } from './richieste-di-prova.ts';

const { coppiaInAttesa: sposi, vedova, madreSola, nomeDifficile } = personaggi;
const coniuge = 'matrimonio.coniuge';
const giornoNozze = 'matrimonio.datiMatrimonio.dataEvento';
const giornoMorte = 'vedovanza.datiMorteconiuge.dataEvento';
const cessazione = 'separazioneAnnullamentoCessazioneMatrimonio';

export const casiNozze: readonly Riga[] = [
  [`EN465 ${coniuge}`, 'with oneself', { cambi: nozzeCon({ ...nominato(sara), sesso: 'M' }) }],
  [`EN185 ${coniuge}`, 'with an id that nobody has', { cambi: nozzeCon(nominato('5999999999')) }],
  [`EN183 ${coniuge}`, 'with another name', { cambi: nozzeCon({ ...nominato(davide), nome: 'DARIO' }) }],
  [`EN272 ${coniuge}`, 'with somebody who is married', { cambi: nozzeCon(nominato(sposi.padre)) }],
  [
    `EN272 ${giornoNozze}`,
    'while married to another',
    {
      cambi: nozzeCon(nominato(davide)),
      mondo: con(sara, dati(matrimonio(nomeDifficile.persona, '2020-02-02'))),
    },
  ],
  [
    `EN272 ${giornoNozze}`,
    'while in a civil union',
    { cambi: nozzeCon(nominato(davide)), mondo: con(sara, dati(unione(madreSola.madre))) },
  ],
  [
    `EN205 ${coniuge}`,
    'another spouse for the same day: a correction',
    {
      cambi: nozzeCon(nominato(davide), '2020-02-02'),
      mondo: con(sara, dati(matrimonio(nomeDifficile.persona, '2020-02-02'))),
    },
  ],
  [
    `EN241 ${giornoNozze}`,
    'another spouse and no day',
    {
      cambi: { tipi: ['12'], ...stato('2'), matrimonio: { coniuge: nominato(davide) } },
      mondo: con(sara, dati(matrimonio(nomeDifficile.persona, '2020-02-02'))),
    },
  ],
  [
    `EN400 ${coniuge}`,
    'another spouse, who would have been widowed',
    {
      cambi: nozzeCon(nominato(davide), '2020-02-02'),
      mondo: con(
        sara,
        dati({
          ...matrimonio(vedova.defunto, '2020-02-02'),
          vedovanza: { datiMorteconiuge: { dataEvento: '2021-02-11' } },
        }),
      ),
    },
  ],
  [
    `EN289 ${giornoNozze}`,
    'before the end of the former marriage',
    {
      cambi: nozzeCon(nominato(davide), '2021-02-10'),
      mondo: con(
        sara,
        dati({
          ...matrimonio(vedova.defunto, '2020-02-02'),
          vedovanza: { datiMorteconiuge: { dataEvento: '2021-02-11' } },
        }),
      ),
    },
  ],
  [
    `EN399 ${giornoNozze}`,
    'with somebody already dead',
    { cambi: nozzeCon(nominato(davide)), mondo: con(davide, morto('2026-06-30')) },
  ],
  ['EN310 ', 'the civil status of the other one is to be sent', { cambi: nozzeCon(nominato(davide)) }],
  [
    'EN195 ',
    'the comune of the other one is told',
    { cambi: nozzeCon(nominato(davide)), mondo: con(davide, (s) => ({ ...s, comune: '048017' })) },
  ],
];

export const casiFineMatrimonio: readonly Riga[] = [
  ['EN300 vedovanza', 'of a spouse who is alive', { id: sposi.madre, cambi: mortoIl('2026-07-01') }],
  [`EN398 ${giornoMorte}`, 'on another day', { id: vedova.vedova, cambi: mortoIl('2021-02-12') }],
  [`EN488 ${giornoMorte}`, 'before the wedding', { id: nomeDifficile.persona, cambi: mortoIl('2001-06-29') }],
  [`EN380 ${coniuge}`, 'of nobody', { cambi: mortoIl('2026-07-01') }],
  [
    'EN202 matrimonio',
    'of a marriage that the register did not know',
    {
      cambi: mortoIl('2026-07-01', {
        matrimonio: {
          coniuge: { cognome: 'ROSI', nome: 'PIERO', sesso: 'M' },
          datiMatrimonio: { dataEvento: '2020-01-01' },
        },
      }),
    },
  ],
  [
    `EN243 ${coniuge}`,
    'of another spouse',
    {
      id: sposi.madre,
      cambi: finito('3', '2026-07-01', {
        matrimonio: { coniuge: nominato(davide), datiMatrimonio: { dataEvento: '2020-09-12' } },
      }),
    },
  ],
  [
    `EN369 ${giornoNozze}`,
    'of another day',
    {
      id: sposi.madre,
      cambi: finito('3', '2026-07-01', {
        matrimonio: { coniuge: nominato(sposi.padre), datiMatrimonio: { dataEvento: '2020-09-13' } },
      }),
    },
  ],
  [`EN397 ${cessazione}`, 'a divorce from the dead', { id: vedova.vedova, cambi: finito('3', '2026-07-01') }],
  [
    `EN315 ${cessazione}`,
    'before the wedding',
    { id: nomeDifficile.persona, cambi: finito('3', '2001-06-29') },
  ],
  ['EN310 ', 'the other one is divorced too', { id: sposi.madre, cambi: finito('3', '2026-07-01') }],
];
