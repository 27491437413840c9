import type { AggregatiRivestimento } from './4002-rivestimento.ts';
import type { AggregatiRichiesta } from './richiesta.ts';
import type { Elaborazione } from './ricerca.ts';
import type { AggregatiScarico } from './scarico.ts';

const libero: AggregatiRichiesta = { pendenti: [], chieste: 0, alGiorno: 100 };
export const liberoRivestimento: AggregatiRivestimento = { ...libero, nonDelComune: [] };

const operazione = 'testataRichiesta.operazioneRichiesta';
const file = 'criteriRicerca.xmlFileCodiciFiscali';

/** What the register says of who asks: by service. */
export const casiRichiesta: readonly (readonly [
  atteso: string,
  quando: string,
  servizio: '4001' | '4002' | '4003' | '4004',
  noto: AggregatiRivestimento,
])[] = [
  [`EN179 ${operazione}`, 'one is not over', '4001', { ...liberoRivestimento, pendenti: ['4001'] }],
  [`EN179 ${operazione}`, 'one is not over', '4003', { ...liberoRivestimento, pendenti: ['4002', '4003'] }],
  [`EN179 ${operazione}`, 'one is not over', '4004', { ...liberoRivestimento, pendenti: ['4004'] }],
  [`EN148 ${operazione}`, 'as many in a day as it may', '4001', { ...liberoRivestimento, chieste: 100 }],
  [`EN148 ${operazione}`, 'suspended', '4002', { ...liberoRivestimento, alGiorno: 0 }],
  [
    `EN210 ${file}`,
    'of somebody else’s',
    '4002',
    { ...liberoRivestimento, nonDelComune: ['RSSMRA80A01H501U'] },
  ],
];

/** Electoral lists, by who is of no electoral office. */
export const casiDati: readonly (readonly [atteso: string, servizio: '4001' | '4002'])[] = [
  ['EN174 criteriRicerca.datiAnagraficiRichiesti', '4001'],
  ['EN174 criteriRicerca.datiRichiesti', '4002'],
];

function elaborazione(altro: Partial<Elaborazione>): Elaborazione {
  const chiesta = new Date('2026-07-11T09:00:00Z');
  const di = { id: '10000000041', codice: '4001', chiesta, conclusa: null, criteri: {}, file: [] };
  return { ...di, stato: 'pronta', ...altro };
}
const numero = 'datiRichiesta.idOperazioneANPR';
const di = (altro: Partial<Elaborazione>): AggregatiScarico => ({
  ...{ elaborazione: elaborazione(altro), altraOperazione: false },
});
const due = ['10000000042', '10000000043'];

type CasoScarico = readonly [atteso: string, quando: string, noto: AggregatiScarico];

const ovunque: readonly CasoScarico[] = [
  [`EN122 ${numero}`, 'nothing of that number', { altraOperazione: false }],
  [`EN107 ${numero}`, 'an operation that is no extraction', { altraOperazione: true }],
  [`EN107 ${numero}`, 'an asynchronous list', di({ codice: '4005' })],
  [`EN122 ${numero}`, 'annulled', di({ stato: 'annullata' })],
  [`EN122 ${numero}`, 'nobody found', di({})],
  [`EN476 ${numero}`, 'two files, and not which', di({ file: due })],
];

export const casi7002: readonly CasoScarico[] = [
  ...ovunque,
  [`EN108 ${numero}`, 'in the queue', di({ stato: 'attesa' })],
  [`EN109 ${numero}`, 'being worked on', di({ stato: 'corso' })],
  [`EN476 ${numero}`, 'a support list of two files', di({ codice: '4004', file: due })],
];

export const casi3005: readonly CasoScarico[] = [
  ...ovunque,
  [`EN099 ${numero}`, 'in the queue', di({ stato: 'attesa' })],
  [`EN099 ${numero}`, 'being worked on', di({ stato: 'corso' })],
  [`EN477 ${numero}`, 'a support list', di({ codice: '4004', file: due })],
];
