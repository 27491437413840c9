import { describe, expect, it } from 'vitest';
import { con, sentenzaDiProva as sentenza, type Dati } from './righe-di-prova.ts';

const vinci = { nomeComune: 'VINCI', siglaProvinciaIstat: 'FI' };
const ansc = {
  idANSC: '2023-952670-238-2137',
  comuneRegistrazione: vinci,
  anno: '2023',
  numeroComunale: '9',
};

describe('what a marriage, a civil union, a cohabitation of which little is known is certified as', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'a marriage of which only the spouse is known',
      '3',
      con('3', () => ({ matrimonio: { coniuge: { cognome: 'CONTI', senzaNome: '1' } } })),
      [
        'ha contratto matrimonio con',
        'CONTI',
        'data e luogo del matrimonio non annotati in anagrafe',
        'estremi dell’atto di matrimonio non annotati in anagrafe',
      ],
    ],
    [
      'a digital deed, and a separation of which nothing is said',
      '3',
      con('3', (d) => ({
        matrimonio: {
          coniuge: { cognome: 'CONTI', nome: 'LORENZO' },
          datiMatrimonio: { dataEvento: '2023-09-08', attoEventoANPR: { attoANSC: ansc } },
        },
        annullamentoMatrimonio: { tipoCessazione: '5', sentenza },
        statoCivile: d.statoCivile ?? { statoCivile: '2' },
      })),
      [
        'ha contratto matrimonio con',
        'CONTI LORENZO',
        'matrimonio celebrato l’8 settembre 2023',
        'atto di matrimonio n. 9, anno 2023, Comune di VINCI (FI), identificativo ANSC 2023-952670-238-2137',
      ],
    ],
    [
      'divorced before a registrar',
      '11',
      con(
        '11',
        () =>
          ({
            statoCivile: { statoCivile: '4' },
            matrimonio: { coniuge: { cognome: 'BORGHI', nome: 'OTTAVIO' } },
            annullamentoMatrimonio: {
              tipoCessazione: '7',
              sentenza: { ...sentenza, tipoTribunale: '4', autorita: 'COMUNE DI VINCI' },
            },
            vedovanza: undefined,
          }) as unknown as Dati,
      ),
      [
        'risulta di stato civile',
        'DIVORZIATA',
        'coniuge: BORGHI OTTAVIO',
        'data e luogo del matrimonio non annotati in anagrafe',
        'estremi dell’atto di matrimonio non annotati in anagrafe',
        'Il matrimonio è stato sciolto: accordo dell’8 novembre 2015, COMUNE DI VINCI.',
      ],
    ],
    [
      'free after the death of the civil partner',
      '11',
      con('11', () => ({
        statoCivile: { statoCivile: '7' },
        unioneCivile: {
          unitoCivilmente: { cognome: 'NERI', nome: 'ADA' },
          attoUnione: { dataEvento: '2018-06-16', luogoEvento: { comune: vinci } },
          scioglimentoUnione: { motivoScioglimento: '98', datiEvento: { dataEvento: '2020-02-02' } },
        },
      })),
      [
        'risulta di stato civile',
        'LIBERA PER DECESSO DELLA PARTE UNITA CIVILMENTE',
        'unione civile con: NERI ADA',
        'unione civile costituita a VINCI (FI) il 16 giugno 2018',
        'estremi dell’atto di unione civile non annotati in anagrafe',
        'L’unione civile è cessata per la morte dell’altra parte, avvenuta il 2 febbraio 2020.',
      ],
    ],
    [
      'a contract of which little is known, and that is over',
      '19',
      con('19', () => ({
        convivenzaDiFatto: {
          convivente: { cognome: 'PARDINI', nome: 'SIMONE', sesso: 'M' },
          contrattoStipula: {},
          contrattoRisoluzione: {
            motivoRisoluzione: '31',
            contratto: { data: '2024-05-11' },
          },
        },
      })),
      [
        'ha stipulato un contratto di convivenza (l. 20 maggio 2016, n. 76, art. 1, commi 50 e seguenti) con',
        'PARDINI SIMONE',
        'data del contratto non annotata in anagrafe',
        'Il contratto è stato risolto l’11 maggio 2024.',
      ],
    ],
  ])('%s (type %s)', (_chi, _tipo, dette, attese) => {
    expect(dette).toEqual(attese);
  });
});
