import { personaggi as p } from '#core/dimostrativo/index.ts';
import { compilatiAire } from '../../renderer/features/atto/atti/aire/compilati.ts';
import { compilatiIscrizioni } from '../../renderer/features/atto/atti/iscrizioni/compilati.ts';
import type { Compilati, Storia } from './storia.ts';

const giorno = '2026-07-08';
const dal = { 'testataRichiesta.dataDecorrenza': giorno };
const chi = 'generalita1002.generalita';
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
/** Nobody that the register knows. */
const ignoto = (nome: string, sesso: string): object => ({
  ...{ cognome: 'NERI', nome, sesso, dataNascita: '1990-02-03' },
  luogoNascita: { comune: empoli },
});
const marco = ignoto('MARCO', 'M');

const senza = (dati: Compilati, base: string): Compilati =>
  Object.fromEntries(Object.entries(dati).filter(([percorso]) => !percorso.startsWith(base)));

/** As the unit tests fill it in, with a name of its own: two people alike are one. */
function compilato(chiave: string, nome: string, altro: Compilati = {}): Compilati {
  const { dati } = compilatiIscrizioni[chiave] ?? { dati: {} };
  return { ...dati, [`${chi}.nome`]: nome, ...dal, ...altro };
}
const dellAire = (chiave: string, altro: Compilati = {}): Compilati => ({
  ...compilatiAire[chiave]?.dati,
  ...dal,
  ...altro,
});
const via = (nome: string): Record<string, unknown> => ({
  'residenza.0.indirizzo.cap': '50059',
  'residenza.0.indirizzo.toponimo.codSpecie': '213',
  'residenza.0.indirizzo.toponimo.denominazioneToponimo': nome,
  'residenza.0.indirizzo.numeroCivico.numero': '3',
});

/** In this order, on one register: each act finds what those before it left. */
export const storiaIscrizioni: Storia = [
  ['iscrizione-estero', undefined, compilato('iscrizione-estero', 'ELIRA')],
  [
    'iscrizione-ricomparsa',
    undefined,
    compilato('iscrizione-ricomparsa', 'BLERTA', {
      'famiglia.famiglia.idFamigliaConvivenzaANPR': p.madreSola.famiglia,
    }),
  ],
  ['iscrizione-senza-dimora', undefined, compilato('iscrizione-senza-dimora', 'DRITA')],
  [
    'iscrizione-rimpatrio',
    undefined,
    compilato('iscrizione-rimpatrio', 'FATMIRA', { 'matrimonio.coniuge': marco }),
  ],
  ['iscrizione-esistenza', undefined, compilato('iscrizione-esistenza', 'GENTIANA')],
  [
    'iscrizione-censimento',
    undefined,
    senza(
      compilato('iscrizione-censimento', 'LULJETA', {
        'matrimonio.coniuge': marco,
        'datiControllo.attribuzioneFamiglia': '2',
        ...via('DEL CENSIMENTO'),
      }),
      'convivenza.',
    ),
  ],
  ['iscrizione-altro', undefined, compilato('iscrizione-altro', 'MIMOZA', { 'matrimonio.coniuge': marco })],
  ['cancellazione-irreperibile', p.nomeDifficile.persona, dal],
  [
    'reiscrizione',
    p.nomeDifficile.persona,
    // Where his former wife was born is not on record.
    { 'matrimonio.coniuge.luogoNascita': { comune: empoli }, ...via('NUOVA'), ...dal },
  ],
  [
    'nuova-convivenza',
    undefined,
    {
      ...compilatiIscrizioni['nuova-convivenza']?.dati,
      'tutoreIntestatario.generalita': ignoto('ANNA', 'F'),
      ...dal,
    },
  ],
  [
    'aire-nascita',
    undefined,
    dellAire('aire-nascita', {
      'generalitaA001.generalita.dataNascita': '2026-07-04',
      'maternita.generalita': ignoto('ANNA', 'F'),
      'datiControllo.attribuzioneFamigliaAIRE': '2',
      'residenzaEstera.localitaEstera.indirizzoEstero.localita': {
        ...{ descrizioneStato: 'ALBANIA', codiceStato: '201', descrizioneLocalita: 'TIRANA' },
      },
      'residenzaEstera.localitaEstera.indirizzoEstero.toponimo.denominazione': 'RRUGA E DURRESIT',
      'residenzaEstera.localitaEstera.consolato.codiceConsolato': '2200100',
    }),
  ],
  ['aire-iscrizione', undefined, dellAire('aire-iscrizione')],
  ['aire-espatrio', p.cfNonValidato.persona, dellAire('aire-espatrio')],
  ['aire-indirizzo', p.cfNonValidato.persona, dellAire('aire-indirizzo')],
  ['aire-dati', p.cfNonValidato.persona, dellAire('aire-dati')],
];
