import { personaggi as p } from '#core/dimostrativo/index.ts';
import { attoDiProva } from '../../renderer/features/atto/di-prova.ts';
import { compilatiAire } from '../../renderer/features/atto/atti/aire/compilati.ts';
import type { Compilati, Storia } from './storia.ts';

const giorno = '2026-07-08';
const dal = { 'testataRichiesta.dataDecorrenza': giorno };
const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const indebito = { 'motivoAnnullamento.motivoRevoca': '1', ...dal };
/** Nobody that the register knows. */
const ignoto = (nome: string, sesso: string): object => ({
  ...{ cognome: 'NERI', nome, sesso, dataNascita: '1990-02-03' },
  luogoNascita: { comune: empoli },
});
const evento = (base: string, quando = giorno): Compilati => ({
  [`${base}.dataEvento`]: quando,
  [`${base}.luogoEvento`]: { comune: empoli },
  ...attoDiProva(`${base}.attoEventoANPR.atto`),
  [`${base}.attoEventoANPR.atto.dataFormazioneAtto`]: quando,
});
const via = (base: string, nome: string): Compilati => ({
  [`${base}.indirizzo.cap`]: '50059',
  [`${base}.indirizzo.toponimo.codSpecie`]: '213',
  [`${base}.indirizzo.toponimo.denominazioneToponimo`]: nome,
  [`${base}.indirizzo.numeroCivico.numero`]: '7',
});
const { persona: luca } = p.cfNonValidato;
const { padre: arben, madre: mirela } = p.famigliaStraniera;
const anna = { 'matrimonioPerRicerca.coniuge2': ignoto('ANNA', 'F') };
const nozze = { ...anna, 'matrimonioPerRicerca.dataMatrimonio': '2026-07-06' };

/** What was registered by mistake or never due, AIRE and back, more than one marriage: each after what it undoes. */
export const storiaAltri: Storia = [
  [
    'rettifica-iscrizione',
    p.omonimi.primo,
    {
      'tipoRettifica.richiestaRettifica102.idMotivoIscrizione': '3',
      'tipoRettifica.richiestaRettifica102.provenienza': { comune: empoli },
    },
  ],
  [
    'rettifica-ingresso',
    p.omonimi.secondo,
    { 'tipoRettifica.richiestaRettifica103.dataIngressoFamiglia': '2012-12-01' },
  ],
  ['famiglia-rettifica-indirizzo', p.nomeDifficile.persona, via('residenzaFamigliaConvivenza', 'GARIBALDI')],
  ['revoca-maternita', p.coppiaInAttesa.figlia, indebito],
  ['revoca-permesso', mirela, indebito],
  ['revoca-matrimonio', p.coniugiSeparatiDiCasa.moglie, indebito],
  ['famiglia-tutore', p.vedova.vedova, { 'elencoSoggettiFamiglia.0.generalita': ignoto('LIA', 'F'), ...dal }],
  ['revoca-tutore', p.vedova.vedova, indebito],
  [
    'poligamia-matrimonio',
    arben,
    {
      'matrimonio.coniuge': ignoto('ANNA', 'F'),
      ...evento('matrimonio.datiMatrimonio', '2026-07-06'),
      'testataRichiesta.dataDecorrenza': '2026-07-06',
    },
  ],
  [
    'poligamia-rettifica-matrimonio',
    arben,
    {
      ...nozze,
      'matrimonio.coniuge': ignoto('ANNA', 'F'),
      ...evento('matrimonio.datiMatrimonio', '2026-07-06'),
      ...dal,
    },
  ],
  [
    'poligamia-vedovanza',
    arben,
    {
      ...nozze,
      'vedovanza.datiMorteconiuge.dataEvento': giorno,
      'vedovanza.datiMorteconiuge.luogoEvento': { comune: empoli },
    },
  ],
  ['aire-espatrio', luca, { ...compilatiAire['aire-espatrio']?.dati, ...dal }],
  ['scheda-dati-aire', luca, { 'altriDati.titoloStudio': '5', ...dal }],
  ['famiglia-rimpatrio', luca, { ...via('residenzaFamigliaConvivenza', 'DEL RITORNO'), ...dal }],
  ['cancellazione-rinnovo', mirela, { 'datiDelProcedimento.numeroPraticaAnpr': '10000000001', ...dal }],
  ['cancellazione-altro', p.omonimi.secondo, { 'datiCancellazione.motivoCancellazione': '10', ...dal }],
  ['aire-espatrio', p.omonimi.primo, { ...compilatiAire['aire-espatrio']?.dati, ...dal }],
  ['cancellazione-aire', p.omonimi.primo, { 'datiCancellazione.motivoCancellazione': '5', ...dal }],
];
