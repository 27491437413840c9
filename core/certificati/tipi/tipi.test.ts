import { describe, expect, it } from 'vitest';
import { personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { domandeCampioni } from '../campioni/domande.ts';
import { campioni } from '../campioni/elenco.ts';
import { componiContenuto } from '../componi.ts';
import { domandaDiProva, soggettoDiProva } from '../di-prova.ts';
import type { Domanda } from '../domanda.ts';

const domande = new Map(
  domandeCampioni(campioni, luoghiDiProva()).map(([{ tipo }, domanda]) => [tipo, domanda]),
);

function campione(tipo: string): Domanda {
  const domanda = domande.get(tipo);
  if (!domanda) throw new Error(`no example of ${tipo}`);
  return domanda;
}

/** Everything that the only part of a certificate says, a line each. */
function righe(domanda: Domanda): string[] {
  const [parte] = componiContenuto(domanda).parti;
  return (parte?.blocchi ?? []).flatMap((b) => {
    if (b.tipo === 'paragrafo') return [b.testo];
    if (b.tipo === 'rilievo') return [b.testo, ...b.sotto];
    if (b.tipo === 'voci') return b.voci.map((voce) => voce.join(': '));
    return b.righe.map((riga) => riga.join(' | '));
  });
}

type Dati = Partial<Soggetto['dati']>;
function con(tipo: string, cambia: (dati: Soggetto['dati']) => Dati): string[] {
  const domanda = campione(tipo);
  const { soggetto } = domanda;
  return righe({
    ...domanda,
    soggetto: { ...soggetto, dati: { ...soggetto.dati, ...cambia(soggetto.dati) } },
  });
}

const vinci = { nomeComune: 'VINCI', siglaProvinciaIstat: 'FI' };
const sentenza = {
  ...{ data: '2015-11-08', numero: '1480/2015', tipoTribunale: '1' },
  ...{ autorita: 'TRIBUNALE DI FIRENZE', dataValidita: '2015-11-08' },
};
const ansc = {
  idANSC: '2023-952670-238-2137',
  comuneRegistrazione: vinci,
  anno: '2023',
  numeroComunale: '9',
};

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
      con('19', ({ convivenzaDiFatto }) => ({
        convivenzaDiFatto: {
          convivente: { cognome: 'PARDINI', nome: 'SIMONE', sesso: 'M' },
          contrattoStipula: {},
          contrattoRisoluzione: {
            motivoRisoluzione: convivenzaDiFatto ? '31' : '32',
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

describe('names and families of an uncommon kind', () => {
  const lungo = 'MARIA DELLA CONSOLAZIONE DE LOS ÁNGELES '.repeat(2).slice(0, 80).trim();
  it('writes a name of a hundred and fifty letters whole, and nothing in place of a surname that there is not', () => {
    const { soggetto } = campione('8');
    const chiamata = (generalita: Partial<Soggetto['dati']['generalita']>): string => {
      const { cognome: _c, nome: _n, ...resto } = soggetto.dati.generalita;
      const dati = { ...soggetto.dati, generalita: { ...resto, ...generalita } };
      return componiContenuto({ ...campione('8'), soggetto: { ...soggetto, dati } }).intestatario.nome;
    };
    expect(chiamata({ cognome: lungo, nome: lungo })).toBe(`${lungo} ${lungo}`);
    expect(chiamata({ senzaCognome: '1', nome: 'SUKARNO' })).toBe('SUKARNO');
    expect(chiamata({ cognome: 'ĆOSIĆ ŠUŠTARŠIČ', nome: 'JOÃO ÐØŁĦ ÇĞŞŢ' })).toBe(
      'ĆOSIĆ ŠUŠTARŠIČ JOÃO ÐØŁĦ ÇĞŞŢ',
    );
  });

  it('lists a family of twenty, the head first and then in the order of the sheet, each with the tie', () => {
    const base = domandaDiProva(personaggi.coppiaInAttesa.madre, ['16']);
    if (!base.famiglia) throw new Error('no family');
    const modello = soggettoDiProva(personaggi.coppiaInAttesa.figlia);
    const [capo] = base.famiglia.componenti;
    const figli = Array.from({ length: 19 }, (_, i) => ({
      ...modello,
      idSchedaSoggettoANPR: String(100 + i),
      dati: {
        ...modello.dati,
        generalita: { ...modello.dati.generalita, nome: `FIGLIA ${'ABCDEFGHIJKLMNOPQRS'.charAt(i)}` },
      },
    }));
    const padre = soggettoDiProva(personaggi.coppiaInAttesa.padre);
    const componenti = [
      ...figli.map(({ idSchedaSoggettoANPR }, i) => ({
        ...{ idSchedaSoggettoANPR, codiceLegame: i === 0 ? '2' : '3' },
        ...{ dataDecorrenza: '2022-07-03', progressivoComponente: String(i + 2) },
      })),
      {
        ...capo,
        ...{ idSchedaSoggettoANPR: padre.idSchedaSoggettoANPR, codiceLegame: '1' },
        ...{ dataDecorrenza: '2020-09-12', progressivoComponente: '20' },
      },
    ];
    const dette = righe({
      ...base,
      famiglia: { ...base.famiglia, componenti },
      componenti: [...figli, padre],
    });
    expect(dette[0]).toContain('composta dalle 20 persone seguenti');
    expect(dette).toHaveLength(21);
    expect(dette[1]).toBe('1 | CONTI LORENZO | EMPOLI (FI) | 05/11/1990 | intestatario');
    expect(dette[2]).toMatch(/^2 \| CONTI FIGLIA A .*\| moglie$/);
    expect(dette[20]).toMatch(/^20 \| CONTI FIGLIA S .*\| figlia$/);
  });
});
