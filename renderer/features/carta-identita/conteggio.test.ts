import { expect, it } from 'vitest';
import { conta, richiestaRiscontro, somma, trattoVuoto } from './conteggio.ts';

const postazione = '048050-CO-0001';

it('says what each workstation had, used, spoiled and still has, the municipality first', () => {
  const righe = conta([
    { serie: 'AY', dal: 1, al: 3, stato: 'usato', postazione },
    { serie: 'AY', dal: 4, al: 4, stato: 'rovinato', postazione },
    { serie: 'AY', dal: 5, al: 10, stato: 'assegnato', postazione },
    { serie: 'AY', dal: 11, al: 20, stato: 'magazzino' },
  ]);
  expect(righe).toEqual([
    { caricati: 10, assegnati: 10, usati: 0, rovinati: 0, rubati: 0 },
    { postazione, caricati: 10, assegnati: 6, usati: 3, rovinati: 1, rubati: 0 },
  ]);
  expect(somma(righe)).toEqual({ caricati: 20, assegnati: 16, usati: 3, rovinati: 1, rubati: 0 });
});

it.each([
  [[{ serie: 'AY', dal: '5', al: '' }, trattoVuoto], [{ serie: 'AY', dal: 5, al: 5 }]],
  [[{ serie: 'AY', dal: '5', al: '9' }], [{ serie: 'AY', dal: 5, al: 9 }]],
])('reads the stretches written %j', (scritti, contati) => {
  expect(richiestaRiscontro(scritti, postazione)).toEqual({ contati, postazione });
});

it.each([
  [[trattoVuoto]],
  [[{ serie: 'A', dal: '1', al: '' }]],
  [[{ serie: 'AY', dal: '', al: '9' }]],
  [[{ serie: 'AY', dal: '9', al: '5' }]],
  [[{ serie: 'AY', dal: 'x', al: '' }]],
])('asks nothing for what is not complete: %j', (scritti) => {
  expect(richiestaRiscontro(scritti, undefined)).toBeUndefined();
});
