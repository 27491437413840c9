import { expect, it } from 'vitest';
import { doppioni, leggiDomanda, perche } from './domanda.ts';
import type { Riga } from './fuori-linea.ts';

const giulia: Riga = {
  idSchedaSoggettoANPR: '6000000001',
  codiceFiscale: 'MRTGLI90A41D612X',
  cognome: 'MARTELLI',
  nome: 'GIULIA',
  dataNascita: '1990-01-01',
  indirizzo: 'VIA ROMA 12',
  stato: 'residente',
  comune: '048050',
};

it.each([
  ['martelli giu', { tipo: 'persone', testo: 'martelli giu' }],
  ['MRTGLI90A41D612X', { tipo: 'persone', testo: 'MRTGLI90A41D612X' }],
  ['8000000001', { tipo: 'numero', numero: '8000000001' }],
  ['10 000 000 123', { tipo: 'numero', numero: '10000000123' }],
  ['smf3k2p0ABCDEFGH12345678', { tipo: 'numero', numero: 'SMF3K2P0ABCDEFGH12345678' }],
  ['figli di martelli giulia', { tipo: 'figli', di: 'martelli giulia' }],
  ['Kinder von Martelli', { tipo: 'figli', di: 'Martelli' }],
  ['figli', { tipo: 'persone', testo: 'figli' }],
])('«%s» si intende per quello che è', (testo, attesa) => {
  expect(leggiDomanda(testo)).toEqual(attesa);
});

it.each([
  ['mart giu', 'nome'],
  ['mrtgli90a4', 'codice'],
  ['6000000001', 'numero'],
  ['8000000001', 'famiglia'],
  ['martelli 1/1/1990', 'nascita'],
  ['via roma', 'indirizzo'],
  ['martinelli giulia', 'simile'],
])('«%s»: si dice perché', (testo, atteso) => {
  expect(perche(giulia, testo)).toBe(atteso);
});

it('avverte di due schede con gli stessi nomi e la stessa nascita, non di due omonimi', () => {
  const altra = { ...giulia, idSchedaSoggettoANPR: '6000000002', nome: 'Giulia' };
  const omonima = { ...giulia, idSchedaSoggettoANPR: '6000000003', dataNascita: '1984-05-05' };
  expect(doppioni([giulia, omonima, altra])).toEqual([[giulia, altra]]);
  expect(doppioni([giulia, omonima])).toEqual([]);
});
