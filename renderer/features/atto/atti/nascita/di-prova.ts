import type { Luogo } from '#contract/bridge/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { moduloDi } from '../../apri.ts';
import type { Partenza } from '../../atto.ts';
import { cambiaDato } from '../../cambia.ts';
import type { ModuloAtto } from '../../modulo.ts';
import { comuneUfficiale } from '../../../../ufficiale/lettura.ts';
import { nascita } from './nascita.ts';
import { luogoNascita } from './proposta.ts';

/** Synthetic records for the tests of births, and of what else has to do with a family. */
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

export const oggiDiProva = '2026-11-24';
export const adessoDiProva = new Date(2026, 10, 24, 10, 30);

/** Giulia at the desk of Vinci, with her husband's record where it could be read. */
export function partenza(di: Dossier = giulia, altri: readonly Dossier[] = [lorenzo]): Partenza {
  return { dossier: di, altri, comune: vinci, oggi: oggiDiProva };
}

/** Datum by datum, as a clerk would. */
export function scrivi(modulo: ModuloAtto, dati: Readonly<Record<string, unknown>>): ModuloAtto {
  return Object.entries(dati).reduce(
    (prima, [percorso, valore]) => cambiaDato(nascita, prima, percorso, valore),
    modulo,
  );
}

/** A complete form: Giulia and Lorenzo's child, born on 20 November 2026. */
export function moduloCompleto(): ModuloAtto {
  const { codiceCatastale = '' } = empoli;
  const modulo = scrivi(moduloDi(nascita, partenza()), {
    'generalita1001.generalita.nome': 'EMMA',
    'datiControllo.origineCognome': '3',
    'generalita1001.generalita.sesso': 'F',
    'generalita1001.generalita.dataNascita': '2026-11-20',
    [luogoNascita]: { comune: comuneUfficiale(empoli) },
    'attoNascitaANPR.atto.numeroAtto': '112',
  });
  return { ...modulo, noti: { ...modulo.noti, [luogoNascita]: { codiceCatastale } } };
}

export const mittente = {
  postazione: { ambiente: 'formazione', versione: '0.1.0' },
  codMittente: '048050',
} as const;
