import { describe, expect, it } from 'vitest';
import { con, sentenzaDiProva as sentenza } from './righe-di-prova.ts';

describe('what a record of an uncommon kind is certified as', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'died nobody knows where',
      '2',
      con('2', () => ({ datiDecesso: { dataEvento: '2021-02-11' } })),
      ['è morto', 'L’11 febbraio 2021', 'estremi dell’atto di morte non annotati in anagrafe'],
    ],
    [
      'died in a month of which the day is not known',
      '2',
      con('2', () => ({
        datiDecesso: {
          dataEvento: '1944-08-01',
          senzaGiorno: '1',
          luogoEvento: { luogoEccezionale: 'IN MARE' },
        },
      })),
      ['è morto a', 'IN MARE', 'nell’agosto 1944', 'estremi dell’atto di morte non annotati in anagrafe'],
    ],
    [
      'declared dead by a court',
      '2',
      con('2', () => ({
        datiDecesso: { dataEvento: '2010-01-01' },
        datiCancellazione: {
          motivoCancellazione: '2',
          dataDecorrenzaCancellazione: '2015-11-08',
          datiSentenza: sentenza,
        },
      })),
      [
        'è stato dichiarato morto presunto, con morte avvenuta',
        'Il 1° gennaio 2010',
        'sentenza n. 1480/2015 dell’8 novembre 2015, TRIBUNALE DI FIRENZE',
      ],
    ],
    [
      'of no state',
      '5',
      con('5', () => ({ cittadinanza: [{ codiceStato: '999', descrizioneStato: 'APOLIDE' }] })),
      ['risulta', 'APOLIDE'],
    ],
    [
      'a foreigner, the clerk answering for it',
      '5',
      con('5', () => ({ cittadinanza: [{ codiceStato: '201', descrizioneStato: 'ALBANIA' }] })),
      ['è in possesso della cittadinanza', 'ALBANIA'],
    ],
    [
      'cancelled nobody knows why',
      '4',
      con('4', () => ({
        datiCancellazione: { motivoCancellazione: '13', dataDecorrenzaCancellazione: '2017-10-08' },
        residenza: [],
      })),
      [
        'è stato cancellato dall’anagrafe della popolazione residente del Comune di VINCI (FI)',
        'Dall’8 ottobre 2017',
        'per altro motivo',
        'destinazione: PISTOIA (PT)',
      ],
    ],
    [
      'cancelled from the register of those abroad',
      '4',
      con('4', ({ generalita }) => ({
        generalita: { ...generalita, soggettoAIRE: 'S' },
      })),
      [
        'è stato cancellato dall’Anagrafe degli italiani residenti all’estero (AIRE)',
        'Dal 5 ottobre 2017',
        'destinazione: PISTOIA (PT)',
      ],
    ],
    [
      'abroad, of whom only the state is known',
      '10',
      con('10', () => ({
        residenza: [
          {
            tipoIndirizzo: '4',
            localitaEstera: {
              indirizzoEstero: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } },
              consolato: { codiceConsolato: '2290303', descrizioneConsolato: 'LIONE' },
            },
          },
        ],
      })),
      [
        'è iscritto nell’Anagrafe degli italiani residenti all’estero (AIRE) del Comune di VINCI (FI), con residenza in',
        'FRANCIA',
        'FRANCIA',
        'circoscrizione consolare di LIONE',
      ],
    ],
  ])('%s (type %s)', (_chi, _tipo, dette, attese) => {
    expect(dette).toEqual(attese);
  });
});
