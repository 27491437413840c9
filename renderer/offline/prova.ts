import type { Dossier } from '#contract/wa/registro.ts';
import type { Pratica } from './pratica.ts';

/** Synthetic records for the tests of this room. */
export function dossierDiProva(cambi: Partial<Dossier> = {}): Dossier {
  return {
    idSchedaSoggettoANPR: '5000000001',
    versione: 3,
    comune: '048050',
    stato: 'residente',
    dati: {
      generalita: { cognome: 'MARTELLI', nome: 'GIULIA', sesso: 'F', dataNascita: '1991-03-04' },
      cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100' }],
    },
    operazioni: [
      {
        idOperazioneANPR: '4100000001',
        codice: '1001',
        registrata: '2020-01-01T09:00:00Z',
        comune: '048050',
      },
    ],
    ...cambi,
  };
}

export function praticaDiProva(cambi: Partial<Pratica> = {}): Pratica {
  return {
    id: 'a',
    codice: '1001',
    soggetto: 'CONTI EMMA',
    frase: 'Si registra la nascita di EMMA CONTI.',
    ordine: 1,
    creata: 1000,
    idOperazioneComune: 'S1',
    richiesta: { generalita1001: { generalita: { nome: 'EMMA' } } },
    aggregati: ['soggetto:5000000001', 'famiglia:7000000001'],
    stato: { stato: 'in-coda', dal: 1000 },
    ...cambi,
  };
}

export const rispostaPositiva = {
  Risposta_Comune: {
    testataRisposta: { idOperazioneComune: 'S1', idOperazioneANPR: '4100000777', esitoOperazione: '0000' },
    listaSoggettiVariati: {
      datiSoggetto: [{ generalitaAttuali: { idSchedaSoggettoANPR: '5000000099' } }],
    },
  },
};

export const rispostaNegativa = {
  rispostaKO: {
    testataRisposta: { idOperazioneComune: 'S1', idOperazioneANPR: '4100000778', esitoOperazione: 'XXXX' },
    listaErrori: {
      errore: [
        {
          codiceErroreAnomalia: 'EN240',
          tipoErroreAnomalia: 'E',
          testoErroreAnomalia: 'Data decorrenza precedente',
          campoErroreAnomalia: 'testataRichiesta.dataDecorrenza',
        },
        { codiceErroreAnomalia: 'EN225', tipoErroreAnomalia: 'W', testoErroreAnomalia: 'Legami da rivedere' },
        {
          codiceErroreAnomalia: 'EN527',
          tipoErroreAnomalia: 'E',
          testoErroreAnomalia: '2026-11-24 10:00:00 operazione 4100000778',
        },
      ],
    },
  },
};
