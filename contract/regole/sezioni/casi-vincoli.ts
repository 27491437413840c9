import { adulto, eventoDiProva, francia, type CasoSezione } from './di-prova.ts';
import type { Vincoli } from './vincoli.ts';

const nomeCessazione = 'cessazione';
const matrimonio = { coniuge: adulto, datiMatrimonio: eventoDiProva };
const vedovanza = { datiMorteconiuge: eventoDiProva };
const cessazione = { tipoCessazione: '3' };
const unioneCivile = {
  unitoCivilmente: adulto,
  attoUnione: { ...eventoDiProva, luogoEvento: { localita: francia } },
};
const di = (statoCivile: string | undefined, altro: Partial<Vincoli> = {}): Vincoli => ({
  nomeCessazione,
  ...(statoCivile === undefined ? {} : { statoCivile: { statoCivile } }),
  ...altro,
});
const mutazione = { mutazione: true };

export const casiVincoli: readonly CasoSezione<Vincoli>[] = [
  ['EN127 statoCivile', 'a marriage of who knows whom', di(undefined, { matrimonio })],
  ['ES014 matrimonio', 'single, with a marriage', di('1', { matrimonio })],
  ['ES015 vedovanza', 'married, with a dead spouse', di('2', { matrimonio, vedovanza })],
  ['ES016 matrimonio', 'married, to nobody', di('2')],
  ['EN199 matrimonio', 'a change to married, to nobody', di('2'), mutazione],
  [
    'ES017 cessazione',
    'widowed, with an end of the marriage',
    di('3', { matrimonio, vedovanza, cessazione }),
  ],
  ['ES018 vedovanza', 'widowed, of nobody', di('3', { matrimonio })],
  ['EN200 vedovanza', 'a change to widowed, of nobody', di('3', { matrimonio }), mutazione],
  ['ES020 cessazione', 'divorced, by nothing', di('4', { matrimonio })],
  ['EN201 cessazione', 'a change to divorced, by nothing', di('4', { matrimonio }), mutazione],
  ['EHR95 matrimonio', 'widowed, without the spouse', di('3', { vedovanza })],
  ['EHR96 matrimonio', 'divorced, without the spouse', di('4', { cessazione })],
  ['EN293 matrimonio.coniuge', 'an end, without the spouse', di('8', { cessazione })],
  ['EN311 unioneCivile', 'married and in a union', di('2', { matrimonio, unioneCivile })],
];

/** What is in order: who is separated is still married; a union may follow a divorce. */
export const vincoliInOrdine: readonly (readonly [quando: string, vincoli: Vincoli])[] = [
  ['single', di('1')],
  ['separated', di('2', { matrimonio, cessazione: { tipoCessazione: '5' } })],
  ['widowed', di('3', { matrimonio, vedovanza })],
  ['divorced, then in a union', di('6', { matrimonio, cessazione, unioneCivile })],
];
