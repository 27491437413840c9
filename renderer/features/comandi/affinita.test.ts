import { expect, it } from 'vitest';
import { affinita, piuVicini } from './affinita.ts';

it('trova un comando dall’inizio, dalle iniziali delle parole e da lettere saltate', () => {
  expect(affinita('Cambio di residenza', 'camb')).toBe(0);
  expect(affinita('Cambio di residenza', 'res')).toBe(1);
  expect(affinita('Cambio di residenza', 'c res')).toBe(1);
  expect(affinita('Posta in uscita', 'sci')).toBe(2);
  expect(affinita('Tabelle', 'tbl')).toBeGreaterThanOrEqual(3);
  expect(affinita('Tabelle', 'xyz')).toBeUndefined();
  expect(affinita('Più matrimoni', 'piu')).toBe(0);
});

it('mette prima il più vicino, e non perde l’ordine fra uguali', () => {
  const voci = [{ nome: 'Posta in uscita' }, { nome: 'Uscita di famiglia' }, { nome: 'Postazione' }];
  expect(piuVicini(voci, 'usc').map(({ nome }) => nome)).toEqual(['Uscita di famiglia', 'Posta in uscita']);
  expect(piuVicini(voci, 'post').map(({ nome }) => nome)).toEqual(['Posta in uscita', 'Postazione']);
  expect(piuVicini(voci, '')).toEqual(voci);
});
