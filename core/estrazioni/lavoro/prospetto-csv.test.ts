import { expect, it } from 'vitest';
import { prospettoInCsv } from './prospetto-csv.ts';

const conto = { maschi: 3, femmine: 5, totale: 8 };

it.each([
  ['1', '1;Popolazione residente al primo del mese;N;;;;;3;5;8'],
  ['02', '1;Popolazione residente al primo gennaio;N;;;;;3;5;8'],
])('says what a line is, in the words of its sheet (%s)', (tipo, attesa) => {
  const righe = prospettoInCsv(tipo, [{ idDato: 1, conto, stranieri: false }]).split('\r\n');
  expect(righe).toEqual([
    '\uFEFFriga;voce;stranieri;codiceCittadinanza;cittadinanza;statoCivile;annoNascita;maschi;femmine;totale',
    ...[attesa, ''],
  ]);
});

it('names citizenship and civil status, and keeps a number below zero a number', () => {
  const [, cittadinanza, nascita, saldo] = prospettoInCsv('4', [
    { idDato: 1, conto, stranieri: true, codiceStato: '201' },
    { idDato: 1, conto, stranieri: false, statoCivile: '2', annoNascita: '1980' },
    { idDato: 2, conto: { maschi: -1, femmine: 0, totale: -1 }, stranieri: false },
  ]).split('\r\n');
  expect(cittadinanza).toBe('1;Residenti al 31 dicembre;S;201;ALBANIA;;;3;5;8');
  expect(nascita).toMatch(/^1;Residenti al 31 dicembre;N;;;[^;]*[Cc]oniugat[^;]*;1980;3;5;8$/);
  expect(saldo).toBe('2;Totale maschi;N;;;;;-1;0;-1');
});
