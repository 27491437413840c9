import { expect, it } from 'vitest';
import { nomeProprio } from './comune.ts';

it.each([
  ['VINCI', 'Vinci'],
  ["REGGIO NELL'EMILIA", "Reggio nell'Emilia"],
  ['SAN GIOVANNI IN PERSICETO', 'San Giovanni in Persiceto'],
  ["L'AQUILA", "L'Aquila"],
  ['BARLETTA-ANDRIA', 'Barletta-Andria'],
  ['FORLÌ', 'Forlì'],
])('%s si legge %s', (scritto, letto) => {
  expect(nomeProprio(scritto)).toBe(letto);
});
