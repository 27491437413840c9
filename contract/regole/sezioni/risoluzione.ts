import { controllaComune, controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { regola, type Regola } from '../regola.ts';
import { prima, uno } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { fuoriUso } from './scioglimento.ts';
import type { Convivenza } from './tipi.ts';

type Risoluzione = NonNullable<Convivenza['contrattoRisoluzione']>;

/** Tab. 43: marriage or civil union, death. They end the cohabitation by themselves, without a document. */
const daSole = ['34', '98'];

export const regoleRisoluzione: readonly Regola<In<Risoluzione>>[] = [
  regola('EN261', {
    campo: 'contratto',
    violata: ({ dato }) =>
      dato.motivoRisoluzione === undefined ||
      (dato.contratto?.data === undefined && !uno(dato.motivoRisoluzione, ...daSole)),
  }),
  regola('EN262', {
    campo: 'motivoRisoluzione',
    violata: ({ dato }) => fuoriUso(dato.motivoRisoluzione, 'convivenza di fatto'),
  }),
  regola('EN365', {
    campo: 'contratto.dataNotifica',
    violata: ({ dato: { contratto: k } }) => (k?.data === undefined) !== (k?.dataNotifica === undefined),
  }),
  regola('EN264', {
    campo: 'contratto.dataNotifica',
    violata: ({ dato: { contratto: k } }) => prima(k?.dataNotifica, k?.data),
  }),
  regola('EHR39', {
    campo: 'contratto.data',
    violata: ({ dato, decorrenza, oggi }) => prima(decorrenza ?? oggi, dato.contratto?.data),
  }),
];

const registrazione = {
  inesistente: 'EC134',
  altroCodice: 'EC136',
  nonAllora: 'EC137',
  incerto: 'EC135',
} as const satisfies CodiciLuogo['comune'];
const luogo = {
  comune: { inesistente: 'EC138', altroCodice: 'EC140', nonAllora: 'EC141', incerto: 'EC139' },
  stato: { inesistente: 'EC146', altroNome: 'EC147' },
} as const satisfies CodiciLuogo;

/** The end of a de facto cohabitation (table 43). */
export const controllaRisoluzione = sezione(regoleRisoluzione, ({ dato: { contratto: k }, luoghi }) => [
  ...controllaLuogo('contratto.luogoEvento', k?.luogoEvento, k?.data, luogo, luoghi),
  ...controllaComune('contratto.comuneRegistrazione', k?.comuneRegistrazione, k?.data, registrazione, luoghi),
]);
