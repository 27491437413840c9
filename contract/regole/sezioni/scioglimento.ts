import type { DatiEvento } from '../../anpr/index.ts';
import { voce } from '../../tabelle/index.ts';
import { controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { regola, type Regola } from '../regola.ts';
import { controllaAttoEvento, type CodiciAtto } from './atto.ts';
import { prima, uno } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { giorno } from './matrimonio.ts';
import { controllaSentenza } from './sentenza.ts';
import type { Scioglimento } from './tipi.ts';

/** Tab. 43: the partner died. */
const decesso = '98';

/** The table says of each motive which bond it ends; without a word, both. */
export function fuoriUso(codice: string | undefined, uso: string): boolean {
  if (codice === undefined) return false;
  const nota = voce('43', codice);
  return nota === undefined || (nota.uso ?? uso) !== uso;
}

export const regoleScioglimento: readonly Regola<In<Scioglimento>>[] = [
  regola('EN276', {
    campo: 'motivoScioglimento',
    violata: ({ dato }) => fuoriUso(dato.motivoScioglimento, 'unione civile'),
  }),
  regola('EN278', {
    campo: 'motivoScioglimento',
    violata: ({ dato }) =>
      dato.motivoScioglimento === undefined || (dato.sentenza === undefined && dato.datiEvento === undefined),
  }),
  regola('EHR23', {
    campo: 'datiEvento.dataEvento',
    violata: ({ dato, decorrenza, oggi }) => prima(decorrenza ?? oggi, dato.datiEvento?.dataEvento),
  }),
];

const atto = {
  date: 'EHR37',
  comune: { inesistente: 'EC118', altroCodice: 'EC120', nonAllora: 'EC121', incerto: 'EC119' },
} as const satisfies CodiciAtto;

/** The deed of a death has its own code for its dates; its comune is that of the dissolution. */
const attoMorte = { ...atto, date: 'EHR36' } as const satisfies CodiciAtto;
const luogoMorte = {
  comune: { inesistente: 'EC122', altroCodice: 'EC124', nonAllora: 'EC125', incerto: 'EC123' },
  stato: { inesistente: 'EC142', altroNome: 'EC143' },
} as const satisfies CodiciLuogo;

const controllaFine = sezione<DatiEvento>([], (c) => controllaAttoEvento(c.dato, atto, c));
const controllaMorte = sezione<DatiEvento>([], (c) => [
  ...controllaLuogo('luogoEvento', c.dato.luogoEvento, giorno(c.dato), luogoMorte, c.luoghi),
  ...controllaAttoEvento(c.dato, attoMorte, c),
]);

/** The end of a civil union, by agreement, judgment or death (table 43). */
export const controllaScioglimento = sezione(regoleScioglimento, (c) => [
  ...controllaSentenza('sentenza', c.dato.sentenza, c),
  ...(uno(c.dato.motivoScioglimento, decesso) ? controllaMorte : controllaFine)(
    'datiEvento',
    c.dato.datiEvento,
    c,
  ),
]);
