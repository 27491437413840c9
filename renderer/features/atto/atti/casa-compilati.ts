import type { Compilato } from '../compilati.ts';
import { altraPersona, giornoDiProva } from '../di-prova.ts';

const dal = { 'testataRichiesta.dataDecorrenza': giornoDiProva };

/** An address, as a clerk writes it. @param base path of the residence. */
function via(base: string): Readonly<Record<string, string>> {
  return {
    [`${base}.indirizzo.cap`]: '50059',
    [`${base}.indirizzo.toponimo.codSpecie`]: '1',
    [`${base}.indirizzo.toponimo.denominazioneToponimo`]: 'VERDI',
    [`${base}.indirizzo.numeroCivico.numero`]: '7',
  };
}
const famiglia = via('residenzaFamigliaConvivenza');
const casa = via('residenzaFamiglia.0');

export const compilatiCasa: Readonly<Record<string, Compilato>> = {
  'famiglia-trasloco': { dati: { ...famiglia, ...dal } },
  'famiglia-arrivo': { dati: { ...famiglia, ...dal }, scheda: { comune: '048017' } },
  'famiglia-rimpatrio': { dati: { ...famiglia, ...dal }, scheda: { stato: 'aire' } },
  'famiglia-ripristino': {
    dati: { ...famiglia, 'residenzaFamigliaConvivenza.dataDecorrenzaResidenza': '2014-02-01', ...dal },
  },
  'famiglia-intestatario': {
    dati: { 'elencoSoggettiFamiglia.1.legameSoggetto.codiceLegame': '1', ...dal },
  },
  'famiglia-legami': { dati: dal },
  'famiglia-tutore': { dati: { 'elencoSoggettiFamiglia.0.generalita': altraPersona, ...dal } },
  'convivenza-responsabile': {
    dati: { 'elencoSoggettiFamiglia.0.generalita': altraPersona, ...dal },
    famiglia: { tipoScheda: '4', denominazioneConvivenza: 'CASA SAN MARTINO' },
  },
  'famiglia-dati': { dati: { 'famigliaConvivenza.motivoCostituzione': '2', ...dal } },
  'famiglia-completa': { dati: dal, famiglia: { incompleta: true } },
  'famiglia-onomastica': { dati: { ...famiglia, ...dal } },
  'famiglia-rettifica-indirizzo': { dati: famiglia },
  'famiglia-errore-materiale': { dati: { ...famiglia, ...dal } },
  'residenza-nuova': {
    dati: { 'generalitaSchedaFamiglia.motivoCostituzione': '2', ...casa, ...dal },
  },
  'residenza-ingresso': {
    dati: {
      'generalitaSchedaFamiglia.idFamigliaConvivenzaANPR': '2000000009',
      'elencoSoggettiFamiglia.0.legameSoggetto.codiceLegame': '23',
      ...dal,
    },
    scelte: { generalitaSchedaFamiglia: 'NERI ANNA, VIA ROMA 3' },
  },
  'residenza-senza-dimora': { dati: { ...casa, ...dal } },
  'residenza-dimora': { dati: { ...casa, ...dal } },
  'residenza-domicilio': { dati: { ...casa, ...dal } },
  'residenza-ripristino': {
    dati: { ...casa, 'residenzaFamiglia.0.dataDecorrenzaResidenza': '2014-02-01', ...dal },
  },
};
