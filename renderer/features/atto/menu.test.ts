import { expect, it } from 'vitest';
import { primoAtto, type AttoOfferto } from './menu.ts';

const offerto = (titolo: string, gruppo: AttoOfferto['gruppo'], impedito?: string): AttoOfferto => ({
  ...{ chiave: titolo, titolo, codice: '5008', gruppo },
  impedito,
});
const atti = [
  offerto('Secondo matrimonio', 'mutazioni'),
  offerto('Matrimonio e altro', 'vincoli'),
  offerto('Matrimonio', 'vincoli'),
  offerto('Mai', 'mutazioni', 'deceduto'),
];

it.each([
  ['matrimonio', 'Matrimonio'],
  ['matrimonio e', 'Matrimonio e altro'],
  ['secondo', 'Secondo matrimonio'],
])('%s and Enter open %s', (cercato, atteso) => {
  const mostrati = atti.filter(({ titolo }) => titolo.toLowerCase().includes(cercato));
  expect(primoAtto(mostrati, cercato)?.titolo).toBe(atteso);
});

it('opens nothing that cannot be done', () => {
  expect(primoAtto([offerto('Mai', 'mutazioni', 'deceduto')], 'mai')).toBeUndefined();
});
