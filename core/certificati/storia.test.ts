import { describe, expect, it } from 'vitest';
import { personaggi } from '../dimostrativo/index.ts';
import { lione } from '../dimostrativo/particolari-aire.ts';
import type { Soggetto } from '../registro/modello.ts';
import { domandaDiProva, soggettoDiProva, storiaDiProva } from './di-prova.ts';
import type { Domanda } from './domanda.ts';
import { residenzaDiAllora, residenzeCertificate } from './storia.ts';
import { verdettoSoggetto } from './verdetto.ts';

const luca = soggettoDiProva(personaggi.cfNonValidato.persona);
const [casa] = luca.dati.residenza ?? [];
if (!casa?.indirizzo) throw new Error('nowhere to live');
const { indirizzo } = casa;

/** The same street, at another number. */
const abita = (numero: string, dal: string, stato: Soggetto['stato'] = 'residente'): Soggetto => ({
  ...luca,
  stato,
  dati: {
    ...luca.dati,
    residenza: [
      { ...casa, indirizzo: { ...indirizzo, numeroCivico: { numero } }, dataDecorrenzaResidenza: dal },
    ],
  },
});
const allEstero = (dal: string): Soggetto => ({
  ...luca,
  stato: 'aire',
  dati: { ...luca.dati, residenza: [lione(dal)] },
});

type Versione = readonly [dal: string, scheda: Soggetto];
function domanda(tipo: string, versioni: readonly Versione[], al?: string): Domanda {
  const storia = versioni.map(([dal, dopo], i): Domanda['storia'][number] => {
    const prima = versioni[i - 1]?.[1];
    return {
      ...{ idOperazioneANPR: String(i + 1), codice: i === 0 ? 'S001' : '5001', comune: luca.comune },
      ...{ dal, registrata: dal, dopo, ...(prima && { prima }) },
    };
  });
  const base = domandaDiProva(luca.idSchedaSoggettoANPR, [tipo], {
    soggetto: versioni.at(-1)?.[1] ?? luca,
    storia,
  });
  if (al === undefined) return base;
  const testataRichiesta = { ...base.richiesta.testataRichiesta, dataDecorrenza: al };
  return { ...base, richiesta: { ...base.richiesta, testataRichiesta } };
}

const detto = (d: Domanda): string[] =>
  residenzeCertificate(d).map(({ residenza, dal, al }) =>
    [
      residenza.indirizzo?.numeroCivico?.numero ??
        residenza.localitaEstera?.indirizzoEstero?.localita.descrizioneLocalita,
      dal,
      ...(al === undefined ? [] : [al]),
    ].join(' '),
  );

const traslochi: readonly Versione[] = [
  ['2016-01-20', abita('22', '2016-01-20')],
  ['2019-03-01', abita('5', '2019-03-01')],
  ['2023-07-10', abita('8', '2023-07-10')],
];

describe('residences over time', () => {
  it('follow one another, each until the day before the next', () => {
    expect(detto(domanda('9', traslochi))).toEqual([
      '22 2016-01-20 2019-02-28',
      '5 2019-03-01 2023-07-09',
      '8 2023-07-10',
    ]);
  });

  it('stop at the day of reference, which knows nothing of what came later', () => {
    expect(detto(domanda('9', traslochi, '2020-02-29'))).toEqual([
      '22 2016-01-20 2019-02-28',
      '5 2019-03-01',
    ]);
  });

  it('are told as they were put right', () => {
    const rettificata: Versione = ['2018-11-01', abita('5', '2018-11-01')];
    expect(detto(domanda('9', [...traslochi.slice(0, 2), rettificata]))).toEqual([
      '22 2016-01-20 2018-10-31',
      '5 2018-11-01',
    ]);
  });

  it('are one where nothing of the address has changed', () => {
    const sposato = abita('22', '2016-01-20');
    const altra: Versione = [
      '2021-05-05',
      { ...sposato, dati: { ...sposato.dati, statoCivile: { statoCivile: '2' } } },
    ];
    expect(detto(domanda('9', [['2016-01-20', sposato], altra]))).toEqual(['22 2016-01-20']);
  });

  it('go on abroad, and end with the cancellation', () => {
    const via: Versione = ['2020-01-10', allEstero('2020-01-10')];
    expect(detto(domanda('9', [...traslochi.slice(0, 1), via]))).toEqual([
      '22 2016-01-20 2020-01-09',
      'LYON 2020-01-10',
    ]);
    const fuori: Versione = ['2021-06-01', abita('5', '2019-03-01', 'cancellato')];
    expect(detto(domanda('9', [...traslochi.slice(0, 2), fuori]))).toEqual([
      '22 2016-01-20 2019-02-28',
      '5 2019-03-01 2021-05-31',
    ]);
  });

  it('are known also of who was loaded when already dead', () => {
    const morto = soggettoDiProva(personaggi.vedova.defunto);
    const d = domandaDiProva(morto.idSchedaSoggettoANPR, ['9'], {
      soggetto: morto,
      storia: storiaDiProva(morto),
    });
    expect(residenzeCertificate(d)).toMatchObject([{ dal: '1964-04-25', al: '2021-02-11' }]);
  });
});

describe('where somebody lived on a day', () => {
  it.each([
    ['2016-01-20', '22'],
    ['2019-02-28', '22'],
    ['2019-03-01', '5'],
    ['2026-06-30', '8'],
  ])('%s: at number %s', (giorno, numero) => {
    const { residenza } = residenzaDiAllora(domanda('20', traslochi, giorno)) ?? {};
    expect(residenza?.indirizzo?.numeroCivico?.numero).toBe(numero);
  });

  it.each([
    ['EN435', '20', 'gone, and not yet back', '2020-06-01'],
    ['EN434', '9', 'in Italy, of which the register knows nothing', '2015-01-01'],
    ['EN434', '20', 'in Italy, of which the register knows nothing', '2015-01-01'],
  ])('%s of type %s: %s', (codice, tipo, _quando, giorno) => {
    const tornato: readonly Versione[] = [
      ...traslochi.slice(0, 1),
      ['2019-12-01', abita('22', '2016-01-20', 'cancellato')],
      ['2022-04-04', abita('8', '2022-04-04')],
    ];
    const emigrato: readonly Versione[] = [['2020-01-10', allEstero('2020-01-10')]];
    const codici = verdettoSoggetto(domanda(tipo, codice === 'EN435' ? tornato : emigrato, giorno)).map(
      (r) => r.codice,
    );
    expect(codici).toContain(codice);
  });
});
