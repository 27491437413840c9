import { expect, it } from 'vitest';
import type { Candidato } from '#contract/wa/ricerca.ts';
import { altreSchede, somiglianti } from './doppioni.ts';
import type { Riga } from './fuori-linea.ts';

const giulia: Riga = {
  ...{ idSchedaSoggettoANPR: '6000000001', cognome: 'MARTELLI', nome: 'GIULIA', stato: 'residente' },
  ...{ comune: '048050', dataNascita: '1991-03-04' },
};
const storpiata: Riga = { ...giulia, idSchedaSoggettoANPR: '6000000002', cognome: 'MARTELI' };

it('chiede di chi è nato lo stesso giorno e si scrive quasi uguale, una volta sola', () => {
  expect(somiglianti([giulia, storpiata])).toEqual([giulia]);
});

it('non chiede di gemelli, di omonimi, né di chi ha una scheda annullata', () => {
  expect(somiglianti([giulia, { ...storpiata, nome: 'CHIARA' }])).toEqual([]);
  expect(somiglianti([giulia, { ...storpiata, dataNascita: '1984-05-05' }])).toEqual([]);
  expect(somiglianti([giulia, { ...storpiata, stato: 'annullato' }])).toEqual([]);
});

it('crede al registro soltanto quando quasi tutto concorda, e mai contro la scheda stessa', () => {
  const candidato = (soggetto: Riga, punteggio: number): Candidato => ({
    ...{ soggetto, punteggio, confronto: [] },
  });
  const trovati = [
    candidato(giulia, 100),
    candidato(storpiata, 92),
    candidato({ ...storpiata, idSchedaSoggettoANPR: '6000000003' }, 60),
  ];
  expect(altreSchede(giulia, trovati).map(({ soggetto }) => soggetto.idSchedaSoggettoANPR)).toEqual([
    '6000000002',
  ]);
});
