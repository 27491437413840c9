import type { Compilato } from '../../compilati.ts';
import { altraPersona, attoDiProva, dossierDiProva, giornoDiProva, luogoDiProva } from '../../di-prova.ts';

const chi = 'generalita1002.generalita';
const albania = { descrizioneStato: 'ALBANIA', codiceStato: '201' };

/** A woman born at Tirana, single: synthetic. */
const elira: Record<string, unknown> = {
  [`${chi}.cognome`]: 'SHEHU',
  [`${chi}.nome`]: 'ELIRA',
  [`${chi}.sesso`]: 'F',
  [`${chi}.dataNascita`]: '1995-03-12',
  [`${chi}.luogoNascita`]: { localita: { ...albania, descrizioneLocalita: 'TIRANA' } },
  'generalita1002.statoCivile.statoCivile': '1',
  'cittadinanza.0': albania,
};
const via = (base: string): Record<string, unknown> => ({
  [`${base}.cap`]: '50059',
  [`${base}.toponimo.codSpecie`]: '213',
  [`${base}.toponimo.denominazioneToponimo`]: 'DEL BORGO',
  [`${base}.numeroCivico.numero`]: '7',
});
const casa = via('residenza.0.indirizzo');
const dal = { 'testataRichiesta.dataDecorrenza': giornoDiProva };
const sentenza = {
  'datiSentenza.data': '2026-06-20',
  'datiSentenza.tipoTribunale': '1',
  'datiSentenza.autorita': 'TRIBUNALE DI FIRENZE',
};
const sposo = { ...altraPersona, nome: 'MARCO', sesso: 'M' };

export const compilatiIscrizioni: Readonly<Record<string, Compilato>> = {
  'iscrizione-estero': {
    dati: {
      ...{ ...elira, ...casa, ...dal },
      'provenienza.localita': albania,
      'permessoSoggiorno.tipoSoggiorno': '1',
      'permessoSoggiorno.numeroSoggiorno': 'I1234567',
      'permessoSoggiorno.questuraRilascioSoggiorno': 'FIRENZE',
      'permessoSoggiorno.dataRilascio': giornoDiProva,
      'permessoSoggiorno.dataScadenza': '2030-07-04',
    },
  },
  // Of one name only, born on a day that is not known, into a family that is there.
  'iscrizione-ricomparsa': {
    dati: {
      ...{ ...elira, ...dal },
      [`${chi}.cognome`]: '',
      [`${chi}.senzaCognome`]: '1',
      [`${chi}.dataNascita`]: '1995-01-01',
      [`${chi}.senzaGiornoMese`]: '1',
      'datiControllo.attribuzioneFamiglia': '1',
      'famiglia.famiglia.idFamigliaConvivenzaANPR': '2000000001',
      'famiglia.legameSoggetto.codiceLegame': '13',
    },
  },
  'iscrizione-senza-dimora': { dati: { ...elira, ...casa, ...dal } },
  'iscrizione-rimpatrio': {
    dati: {
      ...{ ...elira, ...casa, ...dal },
      'cittadinanza.0': { descrizioneStato: 'ITALIA', codiceStato: '100' },
      'generalita1002.statoCivile.statoCivile': '3',
      'matrimonio.coniuge': sposo,
      'matrimonio.datiMatrimonio.dataEvento': '2015-06-13',
      'matrimonio.datiMatrimonio.luogoEvento': luogoDiProva,
      'vedovanza.datiMorteconiuge.dataEvento': '2024-02-01',
      'vedovanza.datiMorteconiuge.luogoEvento': luogoDiProva,
    },
  },
  'iscrizione-esistenza': { dati: { ...elira, ...casa, ...dal, ...sentenza } },
  // A divorced woman, who enters an institute.
  'iscrizione-censimento': {
    dati: {
      ...{ ...elira, ...dal },
      'generalita1002.statoCivile.statoCivile': '4',
      'matrimonio.coniuge': sposo,
      'matrimonio.datiMatrimonio.dataEvento': '2015-06-13',
      'matrimonio.datiMatrimonio.luogoEvento': luogoDiProva,
      'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione': '1',
      'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data': '2023-05-05',
      'separazioneAnnullamentoCessazioneMatrimonio.sentenza.tipoTribunale': '1',
      'separazioneAnnullamentoCessazioneMatrimonio.sentenza.autorita': 'TRIBUNALE DI FIRENZE',
      'datiControllo.attribuzioneFamiglia': '4',
      'convivenza.convivenza.idFamigliaConvivenzaANPR': '2000000009',
      'convivenza.legameSoggetto.codiceLegame': '2',
    },
  },
  'iscrizione-altro': {
    dati: {
      ...{ ...elira, ...casa, ...dal, ...attoDiProva('attoNascitaANPR.atto') },
      'motivoIscrizione.note': 'OMESSA ISCRIZIONE',
      'generalita1002.statoCivile.statoCivile': '2',
      'matrimonio.coniuge': sposo,
      'matrimonio.datiMatrimonio.dataEvento': '2015-06-13',
      'matrimonio.datiMatrimonio.luogoEvento': luogoDiProva,
      'datiControllo.listaControlli.controllo.0.valore': '1',
    },
  },
  reiscrizione: {
    dati: { ...casa, ...dal, 'motivoIscrizione.idMotivoIscrizione': '5' },
    scheda: {
      stato: 'cancellato',
      dati: { ...dossierDiProva.dati, datiCancellazione: { motivoCancellazione: '6' } },
    },
  },
  'nuova-convivenza': {
    dati: {
      ...via('residenzaConvivneza.indirizzo'),
      ...dal,
      'generalitaSchedaConvivenza.denominazioneConvivenza': 'CASA DI RIPOSO IL GELSO',
      'generalitaSchedaConvivenza.specieConvivenza': '2',
      'tutoreIntestatario.generalita': altraPersona,
    },
  },
};
