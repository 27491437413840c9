import type { Luogo } from '#contract/bridge/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { aggiorna } from './aggiorna.ts';
import type { Modulo } from './modulo.ts';
import { proponi } from './proposta.ts';

/** Synthetic records for the tests of this folder. */
export const vinci: Luogo = {
  tipo: 'comune',
  codice: '048050',
  nome: 'VINCI',
  sigla: 'FI',
  codiceCatastale: 'M059',
  valido: true,
};
export const empoli: Luogo = { ...vinci, codice: '048014', nome: 'EMPOLI', codiceCatastale: 'D403' };

const componente = { dataDecorrenza: '2018-06-02', certificabile: true };
const famiglia: NonNullable<Dossier['famiglia']> = {
  idFamigliaConvivenzaANPR: '7000000001',
  tipoScheda: '3',
  incompleta: false,
  certificabile: true,
  componenti: [
    {
      ...componente,
      idSchedaSoggettoANPR: '5000000002',
      cognome: 'CONTI',
      nome: 'LORENZO',
      sesso: 'M',
      dataNascita: '1989-01-11',
      codiceLegame: '1',
    },
    {
      ...componente,
      idSchedaSoggettoANPR: '5000000001',
      cognome: 'MARTELLI',
      nome: 'GIULIA',
      sesso: 'F',
      dataNascita: '1991-03-04',
      codiceLegame: '2',
    },
  ],
};

function dossier(
  id: string,
  generalita: Record<string, string>,
  altro: Partial<Dossier> & { dati?: Record<string, unknown> } = {},
): Dossier {
  const { dati, ...resto } = altro;
  return {
    idSchedaSoggettoANPR: id,
    versione: 3,
    comune: '048050',
    stato: 'residente',
    dati: {
      generalita,
      statoCivile: { statoCivile: '2' },
      cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100' }],
      residenza: [
        {
          tipoIndirizzo: '1',
          indirizzo: {
            cap: '50059',
            comune: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
            toponimo: { specie: 'VIA', denominazioneToponimo: 'ROMA' },
            numeroCivico: { numero: '12' },
          },
        },
      ],
      ...dati,
    },
    famiglia,
    operazioni: [],
    ...resto,
  };
}

const giuliaGeneralita = { cognome: 'MARTELLI', nome: 'GIULIA', sesso: 'F', dataNascita: '1991-03-04' };
const lorenzoGeneralita = { cognome: 'CONTI', nome: 'LORENZO', sesso: 'M', dataNascita: '1989-01-11' };
export const giulia = dossier('5000000001', giuliaGeneralita, {
  dati: { matrimonio: { coniuge: { ...lorenzoGeneralita, idSchedaSoggettoANPR: '5000000002' } } },
});
export const lorenzo = dossier('5000000002', lorenzoGeneralita, {
  dati: { matrimonio: { coniuge: { ...giuliaGeneralita, idSchedaSoggettoANPR: '5000000001' } } },
});

/** A complete form: Giulia and Lorenzo's child, born on 20 November 2026. */
export const oggiDiProva = '2026-11-24';
export const adessoDiProva = new Date(2026, 10, 24, 10, 30);
export function moduloCompleto(): Modulo {
  const proposto = proponi(giulia, lorenzo, vinci, oggiDiProva);
  return aggiorna(
    aggiorna(proposto, { dataNascita: '2026-11-20', luogo: empoli, nome: 'EMMA', sesso: 'F' }),
    { sceltaCognome: 'padre-madre', atto: { ...proposto.atto, numero: '112' } },
  );
}

export const mittente = {
  postazione: { ambiente: 'formazione', versione: '0.1.0' },
  codMittente: '048050',
} as const;
