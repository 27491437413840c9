import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';

/** Tab. 25, 4; tab. 40: the consulate of Lyon. */
export function lione(dal: string): TipoResidenza {
  return {
    tipoIndirizzo: '4',
    localitaEstera: {
      indirizzoEstero: {
        cap: '69003',
        localita: { descrizioneLocalita: 'LYON', descrizioneStato: 'FRANCIA', codiceStato: '215' },
        toponimo: { denominazione: 'RUE DE LA PART-DIEU', numeroCivico: '46' },
      },
      consolato: { codiceConsolato: '2290303', descrizioneConsolato: 'LIONE' },
    },
    dataDecorrenzaResidenza: dal,
  };
}

/** The record of a resident as it is after the move abroad (A006). */
export function allEstero(s: Soggetto, dal: string): Soggetto {
  const { idSchedaSoggettoANPR, ...generalita } = s.dati.generalita;
  const iscrizione = s.dati.datiIscrizione?.datiIscrizioneComune;
  return {
    ...s,
    stato: 'aire',
    ultimaDecorrenza: dal,
    dati: {
      ...s.dati,
      generalita: {
        ...generalita,
        soggettoAIRE: 'S',
        annoEspatrio: dal.slice(0, 4),
        ...(idSchedaSoggettoANPR !== undefined && { idSchedaSoggettoANPR }),
      },
      residenza: [lione(dal)],
      datiIscrizione: {
        ...(iscrizione && { datiIscrizioneComune: iscrizione }),
        tipoIscrizioneAIRE: {
          motivoIscrizione: 'C01',
          iniziativaIscrizione: '4',
          individuazioneComuneIscrizione: '1',
        },
      },
    },
  };
}

export function famigliaAllEstero(famiglia: Famiglia, dal: string): Famiglia {
  return { ...famiglia, tipoScheda: '5', residenza: lione(dal) };
}
