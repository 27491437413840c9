import type { DatiEvento } from '../../anpr/index.ts';
import { controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { regola, type Regola } from '../regola.ts';
import { controllaAttoEvento, type CodiciAtto } from './atto.ts';
import { fuori } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { giorno } from './matrimonio.ts';
import type { Vedovanza } from './tipi.ts';

export const regoleVedovanza: readonly Regola<In<Vedovanza>>[] = [
  regola('ES011', {
    campo: 'datiMorteconiuge.dataEvento',
    violata: ({ dato: { datiMorteconiuge }, dataNascita, decorrenza, oggi }) =>
      fuori(datiMorteconiuge.dataEvento, { dataNascita, entro: decorrenza ?? oggi }),
  }),
];

const codiciLuogo = {
  comune: { inesistente: 'EC049', altroCodice: 'EC051', nonAllora: 'EC102', incerto: 'EC050' },
  stato: { inesistente: 'EC046', altroNome: 'EC048' },
  alternativa: 'ES067',
} as const satisfies CodiciLuogo;

const codiciAtto = {
  anno: 'EHR72',
  date: 'EHR82',
  comune: { inesistente: 'EC084', altroCodice: 'EC086', nonAllora: 'EC104', incerto: 'EC085' },
} as const satisfies CodiciAtto;

const controllaMorte = sezione<DatiEvento>([], (c) => [
  ...controllaLuogo('luogoEvento', c.dato.luogoEvento, giorno(c.dato), codiciLuogo, c.luoghi),
  ...controllaAttoEvento(c.dato, codiciAtto, c),
]);

/** The death of the spouse. */
export const controllaVedovanza = sezione(regoleVedovanza, (c) =>
  controllaMorte('datiMorteconiuge', c.dato.datiMorteconiuge, c),
);
