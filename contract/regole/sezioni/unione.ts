import type { DatiEvento, UnioneCivile } from '../../anpr/index.ts';
import { controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { regola, type Regola } from '../regola.ts';
import { controllaAttoEvento, type CodiciAtto } from './atto.ts';
import { controllaCittadinanza } from './cittadinanza.ts';
import { prima } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { allEstero, stessoSesso } from './matrimonio.ts';
import { codiciNascita, controllaLuogoNascita } from './nascita.ts';
import { controllaScioglimento } from './scioglimento.ts';

/** Law 76 of 20 May 2016 came into force. */
const legge = '2016-06-05';

export const regoleUnione: readonly Regola<In<UnioneCivile>>[] = [
  regola('EN269', {
    campo: 'attoUnione',
    violata: ({ dato, mutazione }) =>
      mutazione !== true &&
      ((dato.attoUnione === undefined && dato.scioglimentoUnione === undefined) ||
        dato.unitoCivilmente === undefined),
  }),
  regola('EN301', {
    campo: 'attoUnione',
    violata: ({ dato, mutazione }) =>
      dato.scioglimentoUnione !== undefined && dato.attoUnione === undefined && mutazione !== true,
  }),
  regola('EN386', {
    campo: 'attoUnione.dataEvento',
    violata: ({ dato: { attoUnione } }) => prima(attoUnione?.dataEvento, legge) && !allEstero(attoUnione),
  }),
  regola('EHR22', {
    campo: 'attoUnione.dataEvento',
    violata: ({ dato, decorrenza, oggi }) => prima(decorrenza ?? oggi, dato.attoUnione?.dataEvento),
  }),
  regola('EN270', {
    campo: 'unitoCivilmente.sesso',
    violata: ({ dato, sesso }) =>
      stessoSesso(dato.unitoCivilmente?.sesso, sesso) === false && !allEstero(dato.attoUnione),
  }),
  regola('EN298', {
    campo: 'unitoCivilmente.sesso',
    violata: ({ dato, sesso }) =>
      stessoSesso(dato.unitoCivilmente?.sesso, sesso) === false && allEstero(dato.attoUnione),
  }),
  regola('EN290', {
    campo: 'scioglimentoUnione.datiEvento.dataEvento',
    violata: ({ dato: { attoUnione, scioglimentoUnione: fine } }) =>
      prima(fine?.datiEvento?.dataEvento ?? fine?.sentenza?.data, attoUnione?.dataEvento),
  }),
];

/** The list has codes for the comune of the deed, none for the place itself beyond ES129. */
const registrazione = {
  inesistente: 'EC114',
  altroCodice: 'EC116',
  nonAllora: 'EC117',
  incerto: 'EC115',
} as const satisfies CodiciLuogo['comune'];
const codiciAtto = { date: 'EHR35', comune: registrazione } as const satisfies CodiciAtto;

const controllaCostituzione = sezione<DatiEvento>([], (c) => [
  ...controllaLuogo(
    'luogoEvento',
    c.dato.luogoEvento,
    undefined,
    { comune: registrazione, alternativa: 'ES129' },
    undefined,
  ),
  ...controllaAttoEvento(c.dato, codiciAtto, c),
]);

/** The civil union (law 76/2016), with its end if it ended. */
export const controllaUnione = sezione(regoleUnione, (c) => {
  const { unitoCivilmente: parte, cittadinanza, attoUnione, scioglimentoUnione } = c.dato;
  return [
    ...controllaLuogoNascita('unitoCivilmente', parte, codiciNascita.unito, c),
    ...controllaCittadinanza('cittadinanza', cittadinanza, { ...c, dataNascita: parte?.dataNascita }),
    ...controllaCostituzione('attoUnione', attoUnione, c),
    ...controllaScioglimento('scioglimentoUnione', scioglimentoUnione, c),
  ];
});
