import { expect, it } from 'vitest';
import { criteriDi, mancano, vuoti } from './criteri.ts';

const luca = { ...vuoti, cognome: 'BARTOLI', nome: 'LUCA', sesso: 'M' };

it('asks for surname, name, sex and a day or years of birth, or for a code alone', () => {
  expect(mancano('data', vuoti)).toEqual(['cognome', 'nome', 'sesso', 'dataNascita']);
  expect(mancano('anni', luca)).toEqual(['dalAnno', 'alAnno']);
  expect(mancano('codice', { ...vuoti, codiceFiscale: 'BRT' })).toEqual(['codiceFiscale']);
  expect(mancano('anni', { ...luca, dalAnno: '1990', alAnno: '1980' })).toEqual(['alAnno']);
});

it('says only what was asked by that key', () => {
  const scritti = { ...luca, dataNascita: '1985-03-02', dalAnno: '1980', alAnno: '1990' };
  expect(criteriDi('data', scritti)).toEqual({
    ...{ cognome: 'BARTOLI', nome: 'LUCA', sesso: 'M', dataNascita: '1985-03-02' },
  });
  expect(criteriDi('anni', scritti)).toMatchObject({ dalAnno: '1980', alAnno: '1990' });
  expect(criteriDi('codice', { ...scritti, codiceFiscale: ' brtlcu85c02d612x ' })).toEqual({
    codiceFiscale: 'brtlcu85c02d612x',
  });
  expect(criteriDi('codice', vuoti)).toBeUndefined();
});
