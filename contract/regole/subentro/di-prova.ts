import type { IntestazioneSubentro, RigaSubentro, SoggettoSubentro } from '../../anpr/index.ts';
import { empoli } from '../sezioni/di-prova.ts';
import type { FileSubentro } from './file.ts';

export const oggi = '2026-07-11';

/** A man of Empoli, single, in a family of one: nothing to object. */
export function soggettoDiProva(cambi: Partial<SoggettoSubentro> = {}): SoggettoSubentro {
  return {
    generalitaSubIscr: {
      cognome: 'CONTI',
      nome: 'LORENZO',
      sesso: 'M',
      dataNascita: '1990-05-01',
      luogoNascita: { comune: empoli },
      idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048014', idSchedaSoggetto: '1' },
      dataPrimaIscrizioneComune: '1990-05-01',
    },
    statoCivile: { statoCivile: '1' },
    dataUltimoAggiornamento: '2020-03-04',
    motivoIscrizioneAPR: '1',
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' },
    residenza: {
      tipoIndirizzo: '1',
      indirizzo: {
        cap: '50053',
        comune: empoli,
        toponimo: { specie: 'VIA', denominazioneToponimo: 'DEL GIGLIO' },
      },
      dataDecorrenzaResidenza: '1990-05-01',
    },
    famiglia: { idFamConvComune: '7', legameSoggetto: { codiceLegame: '1', dataDecorrenza: '1990-05-01' } },
    ...cambi,
  };
}

export function rigaDiProva(cambi: Partial<RigaSubentro> = {}): RigaSubentro {
  return {
    famiglia: {
      tipoScheda: '3',
      idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048014', idFamigliaConvivenza: '7' },
      dataOrigineFamigliaConvivenza: '1990-05-01',
    },
    soggetti: [soggettoDiProva()],
    ...cambi,
  };
}

export const intestazioneDiProva: IntestazioneSubentro = {
  tipoFile: 'APR',
  comune: '048014',
  datiFornitura: {
    versioneFornitura: '1',
    totaleInvii: '2',
    numeroTotaleSchedeSoggetto: '30',
    numeroTotaleCittadiniItaliani: '30',
    numeroTotaleIscrittiNonItaliani: '0',
    numeroTotalePersoneSessoFemminile: '18',
    numeroTotalePersoneSessoMaschile: '12',
    numeroTotaleSchedeFamiglia: '9',
    numeroTotaleSchedeConvivenza: '3',
  },
  datiInvio: {
    progressivoInvio: '2',
    dataEstrazione: '2026-07-10',
    numeroSchedeSoggettoInvio: '10',
    numeroCittadiniItalianiInvio: '10',
    numeroIscrittiNonItalianiInvio: '0',
    numeroPersoneSessoFemminileInvio: '6',
    numeroPersoneSessoMaschileInvio: '4',
    numeroTotaleSchedeFamigliaInvio: '3',
    numeroTotaleSchedeConvivenzaInvio: '1',
  },
};

export function fileDiProva(cambi: Partial<FileSubentro> = {}): FileSubentro {
  return {
    nome: '048014_APR_1_1_2.ndjson.gz',
    dimensione: 1000,
    massimo: 2000,
    intestazione: intestazioneDiProva,
    piano: {
      comune: '048014',
      inizio: '2026-07-01',
      fine: '2026-07-31',
      invii: 2,
      pec: 'comune@pec.esempio.it',
    },
    precedenti: [],
    oggi,
    ...cambi,
  };
}
