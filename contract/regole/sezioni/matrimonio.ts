import type { DatiEvento, Generalita, Matrimonio } from '../../anpr/index.ts';
import { controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { regola, type Regola } from '../regola.ts';
import { controllaAttoEvento, type CodiciAtto } from './atto.ts';
import { controllaCittadinanza } from './cittadinanza.ts';
import { fuori } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { codiciNascita, controllaLuogoNascita } from './nascita.ts';

/** Same sex, when both are known; `N` is not. */
export function stessoSesso(uno: string | undefined, altro: string | undefined): boolean | undefined {
  const [primo, secondo] = [uno, altro].map((sesso) => sesso?.toUpperCase() ?? 'N');
  return primo === 'N' || secondo === 'N' ? undefined : primo === secondo;
}

/** A bond made abroad is written down as it is, though Italian law would not have made it. */
export function allEstero(evento: DatiEvento | undefined): boolean {
  return evento?.luogoEvento?.localita !== undefined;
}

const identificato = ({ codiceFiscale, idSchedaSoggettoANPR }: Generalita): boolean =>
  (codiceFiscale ?? idSchedaSoggettoANPR) !== undefined;

const coniuge: readonly Regola<In<Matrimonio>>[] = [
  regola('ES045', {
    campo: 'coniuge',
    violata: ({ dato: { coniuge: g } }) => g.cognome === undefined && g.nome === undefined,
  }),
  regola('EN366', {
    campo: 'coniuge.sesso',
    violata: ({ dato: { coniuge: g } }) => g.sesso === undefined && !identificato(g),
  }),
  regola('EN216', {
    campo: 'coniuge.sesso',
    violata: ({ dato: { coniuge: g, datiMatrimonio }, sesso }) =>
      stessoSesso(g.sesso, sesso) === true && !allEstero(datiMatrimonio),
  }),
  regola('EN299', {
    campo: 'coniuge.sesso',
    violata: ({ dato: { coniuge: g, datiMatrimonio }, sesso }) =>
      stessoSesso(g.sesso, sesso) === true && allEstero(datiMatrimonio),
  }),
];

const evento: readonly Regola<In<Matrimonio>>[] = [
  regola('EN306', {
    campo: 'datiMatrimonio',
    violata: ({ dato, mutazione }) => dato.datiMatrimonio === undefined && mutazione !== true,
  }),
  regola('EN382', {
    campo: 'datiMatrimonio.dataEvento',
    violata: ({ dato, mutazione }) => dato.datiMatrimonio === undefined && mutazione === true,
  }),
  regola('ES010', {
    campo: 'datiMatrimonio.dataEvento',
    violata: ({ dato: { datiMatrimonio }, dataNascita, decorrenza, oggi }) =>
      fuori(datiMatrimonio?.dataEvento, { dataNascita, entro: decorrenza ?? oggi }),
  }),
];

export const regoleMatrimonio = [...coniuge, ...evento];

const codiciLuogo = {
  comune: { inesistente: 'EC042', altroCodice: 'EC044', nonAllora: 'EC101', incerto: 'EC043' },
  stato: { inesistente: 'EC039', altroNome: 'EC041' },
  alternativa: 'ES048',
} as const satisfies CodiciLuogo;

const codiciAtto = {
  anno: 'EHR71',
  date: 'EHR81',
  comune: { inesistente: 'EC081', altroCodice: 'EC083', nonAllora: 'EC103', incerto: 'EC082' },
} as const satisfies CodiciAtto;

const controllaEvento = sezione<DatiEvento>([], (c) => [
  ...controllaLuogo('luogoEvento', c.dato.luogoEvento, giorno(c.dato), codiciLuogo, c.luoghi),
  ...controllaAttoEvento(c.dato, codiciAtto, c),
]);

/** Of a year alone it cannot be told in which month the comune was there. */
export function giorno({ dataEvento, senzaGiornoMese }: DatiEvento): string | undefined {
  return senzaGiornoMese === undefined ? dataEvento : undefined;
}

/** The marriage: who with, when and where, by which deed. */
export const controllaMatrimonio = sezione(regoleMatrimonio, (c) => {
  const { coniuge: lui, cittadinanza, datiMatrimonio } = c.dato;
  return [
    ...controllaLuogoNascita('coniuge', lui, codiciNascita.coniuge, c),
    ...controllaCittadinanza('cittadinanza', cittadinanza, { ...c, dataNascita: lui.dataNascita }),
    ...controllaEvento('datiMatrimonio', datiMatrimonio, c),
  ];
});
