import type { Dossier } from '#contract/wa/registro.ts';
import type { Compilato } from '../compilati.ts';
import { dossierDiProva, giornoDiProva } from '../di-prova.ts';

/** The wife is the new head. */
const resta = { 'elencoSoggetti.0.legameSoggetto.codiceLegame': '1' };
const dal = { 'testataRichiesta.dataDecorrenza': giornoDiProva };
const straniero: Partial<Dossier> = {
  dati: { ...dossierDiProva.dati, cittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201' }] },
};
const iscritto: Partial<Dossier> = {
  dati: {
    ...dossierDiProva.dati,
    datiIscrizione: { datiIscrizioneComune: { dataIscrizione: '2020-05-04' } },
  },
};
const base = 'procedimentoIstruttoria';
const quale = { [`${base}.numeroPraticaAnpr`]: '10000000001' };
const fine = { ...quale, [`${base}.esitoChiusura`]: 'C', [`${base}.dataChiusura`]: giornoDiProva };

export const compilatiUscite: Readonly<Record<string, Compilato>> = {
  'cancellazione-estero': {
    dati: {
      'destinazione.localita': { descrizioneStato: 'ALBANIA', codiceStato: '201' },
      ...{ ...resta, ...dal },
    },
    scheda: straniero,
  },
  'cancellazione-irreperibile': { dati: { ...resta, ...dal } },
  'cancellazione-rinnovo': {
    dati: { 'datiDelProcedimento.numeroPraticaAnpr': '10000000001', ...resta, ...dal },
    scheda: straniero,
  },
  'cancellazione-ripristino': { dati: resta, scheda: iscritto },
  'cancellazione-altro': { dati: { 'datiCancellazione.motivoCancellazione': '10', ...resta, ...dal } },
  'cancellazione-aire': {
    dati: { 'datiCancellazione.motivoCancellazione': '5', ...resta, ...dal },
    scheda: { stato: 'aire' },
  },
  'convivenza-archivia': {
    dati: { 'estremiSchedaConvivenza.idFamigliaConvivenzaANPR': '2000000009', ...dal },
  },
  'sezione-sopprimi': { dati: { 'datiSezione.sezioneelettoralenum': '72' } },
  'procedimento-apri': { dati: { [`${base}.motivoAvvio`]: '6' } },
  'procedimento-apri-senza': { dati: { [`${base}.motivoAvvio`]: '2' } },
  'procedimento-chiudi-senza': { dati: fine },
  'procedimento-aggiorna': { dati: { ...quale, [`${base}.statoProcedimento`]: '5' } },
  'procedimento-chiudi': { dati: fine },
  'procedimento-archivia': { dati: fine },
  'procedimento-associa': { dati: quale },
  'procedimento-elimina': { dati: quale },
};
