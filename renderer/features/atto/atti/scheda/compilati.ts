import type { Compilato } from '../../compilati.ts';
import { altraPersona, attoDiProva, dossierDiProva, giornoDiProva, luogoDiProva } from '../../di-prova.ts';

const dal = { 'testataRichiesta.dataDecorrenza': giornoDiProva };
const uomo = { ...altraPersona, nome: 'MARCO', sesso: 'M' };
const { dati } = dossierDiProva;
const { matrimonio: _, ...libero } = dati;
const evento = (base: string): Record<string, unknown> => ({
  [`${base}.dataEvento`]: giornoDiProva,
  [`${base}.luogoEvento`]: luogoDiProva,
  ...attoDiProva(`${base}.attoEventoANPR.atto`),
});
const sentenza = (base: string): Record<string, unknown> => ({
  [`${base}.data`]: '2026-06-20',
  [`${base}.tipoTribunale`]: '1',
  [`${base}.autorita`]: 'TRIBUNALE DI FIRENZE',
});
const celibe = { dati: { ...libero, statoCivile: { statoCivile: '1' } } };

/** One filled act for each kind of change of the record. */
export const compilatiScheda: Readonly<Record<string, Compilato>> = {
  'scheda-generalita': {
    dati: { ...dal, 'generalitaDaModificare.generalita.nome': 'LORENZO MARIA' },
  },
  'scheda-cittadinanza': { dati: { ...dal, 'cittadinanza.0.dataValidita': '1985-03-12' } },
  'scheda-carta': {
    dati: { ...dal, 'cartaIdentita.numero': 'AX1234567', 'cartaIdentita.dataRilascio': giornoDiProva },
  },
  'scheda-carta-annullata': {
    dati: { ...dal, 'cartaIdentita.dataAnnullamento': giornoDiProva },
    scheda: {
      dati: {
        ...dati,
        cartaIdentita: {
          ...{ numero: 'AX1234567', dataRilascio: '2020-01-10', interdizioneEspatrio: 'N' },
          comuneRilascio: luogoDiProva.comune,
        },
      },
    },
  },
  'scheda-permesso': {
    dati: {
      ...dal,
      'permessoSoggiorno.tipoSoggiorno': '1',
      'permessoSoggiorno.numeroSoggiorno': 'I1234567',
      'permessoSoggiorno.questuraRilascioSoggiorno': 'FIRENZE',
      'permessoSoggiorno.dataRilascio': giornoDiProva,
      'permessoSoggiorno.dataScadenza': '2030-07-04',
    },
    scheda: { dati: { ...dati, cittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201' }] } },
  },
  'scheda-altri-dati': { dati: { ...dal, 'altriDati.titoloStudio': '5' } },
  'scheda-veicoli': {
    dati: { ...dal, 'autoVeicoli.possessoAutoveicoli': 'N', 'autoVeicoli.possessoPatente': 'S' },
  },
  'scheda-censimento': {
    dati: {
      ...dal,
      'censimento.annoCensimento': '2021',
      'censimento.sezioneCensimento': '12',
      'censimento.foglioCensimento': '345',
    },
  },
  'scheda-paternita': { dati: { ...dal, 'paternita.generalita': { ...uomo, dataNascita: '1955-02-03' } } },
  'scheda-maternita': {
    dati: { ...dal, 'maternita.generalita': { ...altraPersona, dataNascita: '1956-02-03' } },
  },
  'scheda-atto-nascita': {
    dati: {
      ...dal,
      ...attoDiProva('attoNascitaANPR.atto'),
      'attoNascitaANPR.atto.dataFormazioneAtto': '1985-03-14',
    },
  },
  'scheda-completamento': { dati: { ...dal, 'altriDati.titoloStudio': '5' } },
  'scheda-dati-aire': { dati: { ...dal, 'altriDati.titoloStudio': '5' }, scheda: { stato: 'aire' } },
  'scheda-matrimonio': {
    dati: { 'matrimonio.coniuge': altraPersona, ...evento('matrimonio.datiMatrimonio') },
    scheda: celibe,
  },
  'scheda-vedovanza': {
    dati: {
      'vedovanza.datiMorteconiuge.dataEvento': giornoDiProva,
      'vedovanza.datiMorteconiuge.luogoEvento': luogoDiProva,
    },
  },
  'scheda-fine-matrimonio': {
    dati: {
      ...dal,
      'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione': '3',
      ...sentenza('separazioneAnnullamentoCessazioneMatrimonio.sentenza'),
    },
  },
  'scheda-unione': {
    dati: { 'unioneCivile.unitoCivilmente': uomo, ...evento('unioneCivile.attoUnione') },
    scheda: celibe,
  },
  'scheda-fine-unione': {
    dati: {
      ...dal,
      'unioneCivile.scioglimentoUnione.motivoScioglimento': '3',
      ...sentenza('unioneCivile.scioglimentoUnione.sentenza'),
    },
    scheda: {
      dati: {
        ...libero,
        statoCivile: { statoCivile: '6' },
        unioneCivile: { unitoCivilmente: uomo, attoUnione: { dataEvento: '2020-05-04' } },
      },
    },
  },
  'scheda-convivenza': {
    dati: {
      'convivenzaDiFatto.convivente': altraPersona,
      'convivenzaDiFatto.contrattoStipula.data': giornoDiProva,
    },
    scheda: celibe,
  },
  'scheda-fine-convivenza': {
    dati: {
      'convivenzaDiFatto.contrattoRisoluzione.motivoRisoluzione': '31',
      'convivenzaDiFatto.contrattoRisoluzione.contratto.data': giornoDiProva,
    },
    scheda: {
      dati: {
        ...celibe.dati,
        convivenzaDiFatto: { convivente: altraPersona, contrattoStipula: { data: '2020-05-04' } },
      },
    },
  },
  'scheda-decesso': {
    dati: { ...dal, ...evento('datiDecesso.eventoDecesso') },
    scheda: { stato: 'deceduto' },
  },
};
