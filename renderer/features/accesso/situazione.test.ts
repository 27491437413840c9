import { expect, it } from 'vitest';
import { difettoCodice, difettoNuovo, situazione } from './situazione.ts';

it('dice la prima cosa che manca: il servizio, il lettore, la carta', () => {
  const uno = [{ nome: 'Lettore', carta: { stato: 'assente' as const } }];
  expect(situazione(undefined, undefined)).toBe('attesa');
  expect(situazione({ servizio: 'fermo', lettori: uno }, 'assente')).toBe('servizio-fermo');
  expect(situazione({ servizio: 'assente', lettori: [] }, undefined)).toBe('servizio-assente');
  expect(situazione({ servizio: 'attivo', lettori: [] }, undefined)).toBe('nessuno');
  expect(situazione({ servizio: 'attivo', lettori: uno }, 'assente')).toBe('assente');
  expect(situazione({ servizio: 'attivo', lettori: uno }, 'muta')).toBe('muta');
});

it('un codice che la carta rifiuterebbe per forma non le costa un tentativo', () => {
  expect(['', '123', '123456789', '12 45', '1234', 'AB12cd34'].map(difettoCodice)).toEqual([
    'manca',
    'forma',
    'forma',
    'forma',
    undefined,
    undefined,
  ]);
});

it('un nuovo PIN è nuovo', () => {
  expect(difettoNuovo('12345', '12345')).toBe('uguale');
  expect(difettoNuovo('54321', '12345')).toBeUndefined();
});
