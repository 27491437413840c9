import { personaggi } from '#core/dimostrativo/index.ts';
import { attoDiProva } from '../../renderer/features/atto/di-prova.ts';
import type { Storia } from './storia.ts';

const giorno = '2026-07-08';
const dal = { 'testataRichiesta.dataDecorrenza': giorno };
const p = personaggi;

function via(base: string, nome: string): Readonly<Record<string, string>> {
  return {
    [`${base}.indirizzo.cap`]: '50059',
    [`${base}.indirizzo.toponimo.codSpecie`]: '213',
    [`${base}.indirizzo.toponimo.denominazioneToponimo`]: nome,
    [`${base}.indirizzo.numeroCivico.numero`]: '7',
  };
}
const famiglia = 'residenzaFamigliaConvivenza';
const casa = 'residenzaFamiglia.0';
const sezione = {
  'sezione.sezioneelettoralenum': '71',
  'sezione.sezioneelettoraledenom': 'SCUOLA PRIMARIA',
  'sezione.sezioneelettoraleind.cap': '50059',
  'sezione.sezioneelettoraleind.toponimo.codSpecie': '213',
  'sezione.sezioneelettoraleind.toponimo.denominazioneToponimo': 'ROMA',
  'sezione.collegiocameradeputati': 'TOSCANA',
  'sezione.collegiosenatorepubblica': 'TOSCANA',
  'sezione.circoscrregionali': 'EMPOLI',
};

const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
/** Nobody that the register knows. */
const anna = {
  ...{ cognome: 'NERI', nome: 'ANNA', sesso: 'F', dataNascita: '1990-02-03' },
  luogoNascita: { comune: empoli },
};

/** In this order, on one register: each act finds what those before it left. */
export const storiaCasa: Storia = [
  ['famiglia-trasloco', p.coppiaInAttesa.padre, { ...via(famiglia, 'VERDI'), ...dal }],
  ['famiglia-legami', p.coppiaInAttesa.padre, dal],
  [
    'famiglia-intestatario',
    p.coppiaInAttesa.padre,
    { 'elencoSoggettiFamiglia.1.legameSoggetto.codiceLegame': '1', ...dal },
  ],
  ['famiglia-dati', p.coppiaInAttesa.madre, { 'famigliaConvivenza.presenzaFamigliaCoabitante': 'S', ...dal }],
  ['famiglia-onomastica', p.madreSola.madre, { ...via(famiglia, 'GIUSEPPE GARIBALDI'), ...dal }],
  ['famiglia-errore-materiale', p.madreSola.madre, { ...via(famiglia, 'GIUSEPPE MAZZINI'), ...dal }],
  ['residenza-nuova', p.coppiaNonSposata.padre, { ...via(casa, 'DANTE ALIGHIERI'), ...dal }],
  ['residenza-senza-dimora', p.nomeDifficile.persona, { ...via(casa, 'DELLA CASA COMUNALE'), ...dal }],
  ['residenza-dimora', p.vedova.vedova, { ...via(casa, 'VERDI'), ...dal }],
  ['residenza-domicilio', p.vedova.vedova, { ...via(casa, 'ROSSINI'), ...dal }],
  [
    'residenza-ingresso',
    p.cfNonValidato.persona,
    {
      'generalitaSchedaFamiglia.idFamigliaConvivenzaANPR': p.madreSola.famiglia,
      'elencoSoggettiFamiglia.0.legameSoggetto.codiceLegame': '23',
      ...dal,
    },
  ],
  ['revoca-paternita', p.coppiaInAttesa.figlia, { 'motivoAnnullamento.motivoRevoca': '1', ...dal }],
  [
    'rettifica-date',
    p.omonimi.primo,
    { 'tipoRettifica.richiestaRettifica104.dataOrigineFamigliaConvivenza': '2010-08-01' },
  ],
  ['elettorale-sezione', undefined, sezione],
  [
    'elettorale-generale',
    p.omonimi.secondo,
    {
      'liste.listaGenerale.comune': vinci,
      'liste.listaGenerale.sezioneelettoralenum': '71',
      ...dal,
    },
  ],
  ['elettorale-certificabilita', p.omonimi.secondo, { 'certificabilita.soggettoCertificabile': '2', ...dal }],
  ['elettorale-cancellazione', p.omonimi.secondo, { 'cancellazione.motivoCancellazione': '1', ...dal }],
  [
    'revoca-codice-fiscale',
    p.cfNonValidato.persona,
    { 'motivoAnnullamento.motivoRevoca': '1', 'testataRichiesta.dataDecorrenza': '2026-07-10' },
  ],
  ['famiglia-tutore', p.vedova.vedova, { 'elencoSoggettiFamiglia.0.generalita': anna, ...dal }],
  [
    'poligamia-matrimonio',
    p.famigliaStraniera.padre,
    {
      'matrimonio.coniuge': anna,
      'matrimonio.datiMatrimonio.dataEvento': '2026-07-06',
      'matrimonio.datiMatrimonio.luogoEvento': { comune: vinci },
      ...attoDiProva('matrimonio.datiMatrimonio.attoEventoANPR.atto'),
      ...dal,
    },
  ],
  [
    'rettifica-nascita',
    p.omonimi.primo,
    { 'tipoRettifica.richiestaRettifica105.luogoNascita': { comune: empoli } },
  ],
];
