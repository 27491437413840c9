import { expect, it } from 'vitest';
import type { Dossier } from '#contract/wa/registro.ts';
import type { DossierRicordato } from '../../offline/archivio.ts';
import { cercaRicordati, piano } from './fuori-linea.ts';

function ricordato(id: string, cognome: string, nome: string, letto: number, via = 'ROMA'): DossierRicordato {
  const dossier: Dossier = {
    idSchedaSoggettoANPR: id,
    versione: 1,
    comune: '048050',
    stato: 'residente',
    operazioni: [],
    dati: {
      generalita: {
        cognome,
        nome,
        dataNascita: `198${id}-08-08`,
        codiceFiscale: { codFiscale: `CODICE0${id}` },
      },
      residenza: [{ indirizzo: { toponimo: { specie: 'VIA', denominazioneToponimo: via } } }],
    },
  };
  return { dossier, letto };
}

const tutti = [
  ricordato('1', "D'AMICO", 'NICCOLÒ', 10),
  ricordato('2', 'ROSSI', 'MARCO', 20),
  ricordato('3', 'ROSSI', 'MARCO', 30),
  ricordato('4', 'MARCONI', 'ADA', 40, 'ROSSINI'),
];
const trovati = (testo: string): string[] =>
  cercaRicordati(tutti, testo).map(({ idSchedaSoggettoANPR }) => idSchedaSoggettoANPR);

it('trova chi ha accenti e apostrofi scritti come viene', () => {
  expect(trovati('d amico niccolo')).toEqual(['1']);
  expect(trovati('Niccolò')).toEqual(['1']);
  expect(piano('  D’Amico  Niccolò ')).toBe('D AMICO NICCOLO');
});

it('mette prima il cognome, poi il nome, poi la via; a parità chi è stato letto per ultimo', () => {
  expect(trovati('rossi')).toEqual(['3', '2', '4']);
  expect(trovati('marco')).toEqual(['4', '3', '2']);
});

it('trova per codice fiscale anche non finito di scrivere', () => {
  expect(trovati('codice02')).toEqual(['2']);
});

it('con meno di due lettere non elenca nessuno', () => {
  expect(trovati('r')).toEqual([]);
  expect(trovati('  ')).toEqual([]);
});

it('dice di ciascuno quando è stato letto', () => {
  expect(cercaRicordati(tutti, 'niccolò')[0]).toMatchObject({ letto: 10, indirizzo: 'VIA ROMA' });
});

it('un giorno di nascita accanto al nome restringe, da solo basta', () => {
  expect(trovati('rossi 8/8/1982')).toEqual(['2']);
  expect(trovati('08.08.1983')).toEqual(['3']);
  expect(trovati('rossi 9/8/1982')).toEqual([]);
});
