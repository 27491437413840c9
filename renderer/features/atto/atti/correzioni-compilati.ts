import type { Compilato } from '../compilati.ts';
import { altraPersona, attoDiProva, dossierDiProva, giornoDiProva, luogoDiProva } from '../di-prova.ts';
import { revoche } from './rettifiche/revoche.ts';

const dal = { 'testataRichiesta.dataDecorrenza': giornoDiProva };
const { dati } = dossierDiProva;

const matrimonio = {
  'matrimonioPerRicerca.coniuge2': altraPersona,
  'matrimonioPerRicerca.dataMatrimonio': '2021-04-04',
  ...dal,
};
const nozze = {
  'matrimonio.coniuge': altraPersona,
  'matrimonio.datiMatrimonio.dataEvento': giornoDiProva,
  'matrimonio.datiMatrimonio.luogoEvento': luogoDiProva,
  ...attoDiProva('matrimonio.datiMatrimonio.attoEventoANPR.atto'),
};
const morte = {
  'vedovanza.datiMorteconiuge.dataEvento': giornoDiProva,
  'vedovanza.datiMorteconiuge.luogoEvento': luogoDiProva,
};
const cessazione = {
  'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione': '3',
  'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data': '2026-06-20',
  'separazioneAnnullamentoCessazioneMatrimonio.sentenza.tipoTribunale': '1',
  'separazioneAnnullamentoCessazioneMatrimonio.sentenza.autorita': 'TRIBUNALE DI FIRENZE',
};
const sezione = (base: string): Readonly<Record<string, unknown>> => ({
  [`${base}.comune`]: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
  [`${base}.sezioneelettoralenum`]: '7',
});

/** What the record must have, to have it removed. */
const dati5013: Readonly<Record<string, object>> = {
  permessoSoggiorno: {
    tipoSoggiorno: '1',
    numeroSoggiorno: 'I1234567',
    questuraRilascioSoggiorno: 'FIRENZE',
  },
  censimento: { annoCensimento: '2021', sezioneCensimento: '12', foglioCensimento: '345' },
  domicilioDigitale: { indirizzoDigitale: 'uno@esempio.it', dataInizioValidita: '2024-01-01' },
  unioneCivile: { unitoCivilmente: altraPersona, attoUnione: { dataEvento: '2020-05-04' } },
  convivenzaDiFatto: { convivente: altraPersona, contrattoStipula: { data: '2020-05-04' } },
};

const compilatiRevoche: Readonly<Record<string, Compilato>> = Object.fromEntries(
  revoche.map(({ chiave, sezione: dove }) => [
    chiave,
    {
      dati: { 'motivoAnnullamento.motivoRevoca': '1', ...dal },
      ...(dati5013[dove] ? { scheda: { dati: { ...dati, [dove]: dati5013[dove] } } } : {}),
    },
  ]),
);

export const compilatiCorrezioni: Readonly<Record<string, Compilato>> = {
  ...compilatiRevoche,
  'rettifica-residenza': {
    dati: { 'tipoRettifica.richiestaRettifica101.dataDecorrenzaResidenza': '2020-05-01' },
  },
  'rettifica-iscrizione': {
    dati: {
      'tipoRettifica.richiestaRettifica102.idMotivoIscrizione': '3',
      'tipoRettifica.richiestaRettifica102.provenienza': luogoDiProva,
    },
  },
  'rettifica-ingresso': {
    dati: { 'tipoRettifica.richiestaRettifica103.dataIngressoFamiglia': '2020-05-01' },
  },
  'rettifica-date': {
    dati: { 'tipoRettifica.richiestaRettifica104.dataOrigineFamigliaConvivenza': '2020-05-01' },
  },
  'rettifica-nascita': { dati: { 'tipoRettifica.richiestaRettifica105.luogoNascita': luogoDiProva } },
  'poligamia-matrimonio': { dati: { ...nozze, ...dal } },
  'poligamia-vedovanza': { dati: { ...matrimonio, ...morte } },
  'poligamia-cessazione': { dati: { ...matrimonio, ...cessazione } },
  'poligamia-rettifica-matrimonio': { dati: { ...matrimonio, ...nozze } },
  'poligamia-rettifica-vedovanza': { dati: { ...matrimonio, ...morte } },
  'poligamia-rettifica-cessazione': { dati: { ...matrimonio, ...cessazione } },
  'poligamia-annullamento': { dati: { ...matrimonio, 'datiAnnullamento.idOperazioneANPR': '123456' } },
  'elettorale-generale': { dati: { ...sezione('liste.listaGenerale'), ...dal } },
  'elettorale-ue': {
    dati: {
      'liste.listaAggiuntaUE.ueelettorecomunali': 'S',
      ...sezione('liste.listaAggiuntaUE.listaAggiuntaUEComunali'),
      ...dal,
    },
  },
  'elettorale-regionale': {
    dati: {
      'liste.listaAggiuntaComReg.comregelettoretrento': 'S',
      ...sezione('liste.listaAggiuntaComReg.listaBolTreVal'),
      ...dal,
    },
  },
  'elettorale-sezione': {
    dati: {
      'sezione.sezioneelettoralenum': '71',
      'sezione.sezioneelettoraledenom': 'SCUOLA PRIMARIA',
      'sezione.sezioneelettoraleind.cap': '50059',
      'sezione.sezioneelettoraleind.toponimo.codSpecie': '1',
      'sezione.sezioneelettoraleind.toponimo.denominazioneToponimo': 'ROMA',
      'sezione.collegiocameradeputati': 'TOSCANA',
      'sezione.collegiosenatorepubblica': 'TOSCANA',
      'sezione.circoscrregionali': 'EMPOLI',
    },
  },
  'elettorale-certificabilita': { dati: { 'certificabilita.soggettoCertificabile': '2', ...dal } },
  'elettorale-cancellazione': { dati: { 'cancellazione.motivoCancellazione': '1', ...dal } },
};
