import { expect, it } from 'vitest';
import type { StatoPratica } from '../../offline/macchina.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { dossierDiProva, praticaDiProva, rispostaPositiva } from '../../offline/prova.ts';
import { giulia, moduloCompleto } from '../atto/atti/nascita/di-prova.ts';
import { pacchetto } from './pacchetto.ts';

const postazione = {
  versione: '0.1.0',
  ambiente: 'formazione',
  guscio: 'browser',
  core: { stato: 'raggiungibile' },
} as const;

const motivi = [
  { codice: 'EN142', blocca: true, testo: 'Padre CONTI LORENZO non trovato', valore: 'CNTLNZ89A11D612X' },
  { codice: 'CONTI', blocca: true, testo: 'CONTI EMMA' },
];
const stati: StatoPratica[] = [
  { stato: 'in-coda', dal: 1 },
  { stato: 'inviata', dal: 1, invii: 2, ignoto: true },
  { stato: 'confermata', quando: 1, risposta: rispostaPositiva, avvisi: motivi },
  { stato: 'respinta', quando: 1, motivi, assistenza: '2026-11-24 10:00:00 soggetto CONTI EMMA' },
  { stato: 'sospesa', quando: 1, fino: 2, motivi, assistenza: 'CONTI' },
  { stato: 'in-conflitto', quando: 1, attuale: giulia },
  { stato: 'scartata', quando: 1, perche: 'la signora MARTELLI ha rinunciato', motivi },
];
const base = { idSoggetto: '5000000001', versione: 3, letto: 1, dossier: dossierDiProva() };
const pratiche = stati.map((stato, ordine): Pratica =>
  praticaDiProva({
    ...{ id: `CONTI-${ordine}`, ordine, idOperazioneComune: `S${ordine}`, stato, base },
    modulo: moduloCompleto(),
    richiesta: { generalita1001: { generalita: { cognome: 'CONTI', nome: 'EMMA' } } },
  }),
);
const bozza = {
  ...{ id: 'MARTELLI', codice: '1001', soggetto: 'CONTI EMMA', creata: 1, modificata: 2, base },
  modulo: moduloCompleto(),
};

it('tells codes, states, times and who waits for whom', () => {
  const letto = JSON.parse(pacchetto({ bozze: [bozza], pratiche }, postazione)) as {
    atti: Record<string, unknown>[];
  };
  expect(letto.atti.map(({ stato }) => stato)).toEqual(stati.map(({ stato }) => stato));
  expect(letto.atti[3]).toMatchObject({ codici: ['EN142'], riguarda: ['soggetto 1', 'famiglia 2'] });
});

it('holds nothing of anybody, wherever it stood', () => {
  const file = pacchetto({ bozze: [bozza], pratiche }, postazione);
  const seminati = new Set<string>();
  const raccogli = (valore: unknown): void => {
    // Words of people and of the register, long numbers and days: not the names that the form gives its own choices.
    if (typeof valore === 'string' && /[A-ZÀ-Ü]{4,}|\d{5,}|\d{4}-\d\d/.test(valore)) seminati.add(valore);
    if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(raccogli);
  };
  raccogli([giulia.dati, giulia.famiglia, giulia.idSchedaSoggettoANPR, dossierDiProva().dati]);
  raccogli([moduloCompleto(), ...pratiche.map(({ richiesta, aggregati }) => [richiesta, aggregati])]);
  for (const nome of ['CONTI', 'EMMA', 'LORENZO', 'MARTELLI', 'GIULIA', 'CNTLNZ89A11D612X', '5000000001'])
    seminati.add(nome);
  expect(seminati.size).toBeGreaterThan(20);
  for (const seminato of seminati) expect(file.toUpperCase()).not.toContain(seminato.toUpperCase());
});
