import type { Dossier } from '#contract/wa/registro.ts';
import type { Partenza } from './atto.ts';

const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const membro = {
  dataDecorrenza: '2020-05-04',
  certificabile: true,
} as const;

/** A married head of a family of three, all synthetic. */
export const dossierDiProva: Dossier = {
  idSchedaSoggettoANPR: '1000000001',
  idANPR: 'AA00001AA',
  versione: 3,
  comune: '048050',
  stato: 'residente',
  ultimaDecorrenza: '2020-05-04',
  dati: {
    generalita: {
      codiceFiscale: { codFiscale: 'CNTLNZ85C12D612L', validitaCF: '1' },
      ...{ cognome: 'CONTI', nome: 'LORENZO', sesso: 'M', dataNascita: '1985-03-12' },
      luogoNascita: { comune: { nomeComune: 'FIRENZE', codiceIstat: '048017', siglaProvinciaIstat: 'FI' } },
    },
    statoCivile: { statoCivile: '2' },
    cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100' }],
    matrimonio: {
      coniuge: {
        ...{ cognome: 'MARTELLI', nome: 'GIULIA', sesso: 'F', dataNascita: '1988-07-02' },
        idSchedaSoggettoANPR: '1000000002',
      },
      datiMatrimonio: {
        dataEvento: '2015-06-13',
        luogoEvento: { comune: vinci },
      },
    },
    residenza: [
      {
        tipoIndirizzo: '1',
        indirizzo: {
          cap: '50059',
          comune: vinci,
          toponimo: { codSpecie: '1', specie: 'VIA', denominazioneToponimo: 'ROMA' },
          numeroCivico: { numero: '12' },
        },
        dataDecorrenzaResidenza: '2020-05-04',
      },
    ],
  },
  famiglia: {
    idFamigliaConvivenzaANPR: '2000000001',
    tipoScheda: '3',
    dataOrigine: '2020-05-04',
    incompleta: false,
    certificabile: true,
    componenti: [
      {
        idSchedaSoggettoANPR: '1000000001',
        ...{ cognome: 'CONTI', nome: 'LORENZO', sesso: 'M', dataNascita: '1985-03-12', codiceLegame: '1' },
        ...membro,
      },
      {
        idSchedaSoggettoANPR: '1000000002',
        ...{ cognome: 'MARTELLI', nome: 'GIULIA', sesso: 'F', dataNascita: '1988-07-02', codiceLegame: '2' },
        ...membro,
      },
      {
        idSchedaSoggettoANPR: '1000000003',
        ...{ cognome: 'CONTI', nome: 'EMMA', sesso: 'F', dataNascita: '2019-01-20', codiceLegame: '3' },
        ...membro,
      },
    ],
  },
  operazioni: [],
};

export const partenzaDiProva: Partenza = {
  dossier: dossierDiProva,
  comune: {
    tipo: 'comune',
    codice: '048050',
    nome: 'VINCI',
    sigla: 'FI',
    codiceCatastale: 'M059',
    valido: true,
  },
  oggi: '2026-07-11',
};

export const giornoDiProva = '2026-07-05';
export const luogoDiProva = {
  comune: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
};

/** What is written of a deed of the paper registers. @param base path of the deed. */
export function attoDiProva(base: string): Record<string, unknown> {
  return {
    [`${base}.dataFormazioneAtto`]: '2026-07-06',
    [`${base}.comuneRegistrazione`]: vinci,
    [`${base}.numeroAtto`]: '12',
    [`${base}.parte`]: '1',
  };
}

/** Somebody of the register, as a request names them. */
export const altraPersona = {
  ...{ cognome: 'NERI', nome: 'ANNA', sesso: 'F', dataNascita: '1990-02-03' },
  idSchedaSoggettoANPR: '1000000009',
};

/** Who sends, as a form asks it. */
export const mittente = {
  postazione: { ambiente: 'prova', versione: '0.1.0' },
  codMittente: '048050',
} as const;

/** Words that say where they come from. */
export const parole = {
  t: (chiave: string): string => chiave,
  nome: ({ percorso }: { percorso: string }): string => percorso,
  estremo: (nome: string): string => nome,
};
