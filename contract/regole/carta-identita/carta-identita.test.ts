import { describe, expect, it } from 'vitest';
import {
  anniDiValidita,
  etaAl,
  idoneitaCarta,
  leggiNumero,
  modelloAl,
  scadenzaCarta,
  scriviNumero,
  type DomandaCarta,
  type FattiCarta,
} from './index.ts';

describe('how long a card lasts', () => {
  it.each([
    // born, issued, years, last day
    ['1980-05-20', '2025-05-20', 10, '2035-05-20'],
    ['1980-05-20', '2025-05-21', 10, '2036-05-20'],
    ['1980-05-20', '2025-05-19', 10, '2035-05-20'],
    ['1980-01-01', '2025-12-31', 10, '2036-01-01'],
    ['2007-05-20', '2025-05-19', 5, '2030-05-20'],
    ['2007-05-20', '2025-05-20', 10, '2035-05-20'],
    ['2022-05-20', '2025-05-19', 3, '2028-05-20'],
    ['2022-05-20', '2025-05-20', 5, '2030-05-20'],
    ['2025-05-20', '2025-05-20', 3, '2028-05-20'],
    // 29 February: the birthday is the 28th where there is none
    ['2004-02-29', '2022-02-27', 5, '2027-02-28'],
    ['2004-02-29', '2022-02-28', 10, '2032-02-29'],
    ['2004-02-29', '2025-02-28', 10, '2035-02-28'],
    ['2004-02-29', '2025-03-01', 10, '2036-02-29'],
    // Issued on 29 February, ten years later there is none.
    ['1980-02-28', '2024-02-29', 10, '2034-02-28'],
    ['1980-03-01', '2024-02-29', 10, '2034-03-01'],
  ])('born %s, issued %s: %i years, until %s', (nascita, rilascio, anni, fine) => {
    expect([anniDiValidita(nascita, rilascio), scadenzaCarta(nascita, rilascio)]).toEqual([anni, fine]);
  });

  it('has the bare term when the register knows no birthday', () => {
    expect(scadenzaCarta('1980-01-01', '2025-05-21', false)).toBe('2035-05-21');
  });

  it('counts the birthday itself', () => {
    expect([etaAl('2008-02-29', '2026-02-27'), etaAl('2008-02-29', '2026-02-28')]).toEqual([17, 18]);
  });
});

it.each([
  ['2017-06-01', true, 'ordinario'],
  ['2026-08-02', true, 'urgenza'],
  ['2026-08-03', false, 'urgenza'],
  ['2030-01-01', false, 'urgenza'],
] as const)('the paper model on %s: travel %s, issue %s', (giorno, viaggio, rilascio) => {
  expect(modelloAl(giorno)).toMatchObject({ viaggio, rilascio });
});

const fatti: FattiCarta = {
  stato: 'residente',
  dataNascita: '1980-05-20',
  compleannoNoto: true,
  italiano: true,
};
const domanda: DomandaCarta = {
  giorno: '2026-07-11',
  espatrio: true,
  interdizioni: [],
  urgenza: { motivo: 'viaggio', documento: 'biglietto aereo del 12/07/2026' },
  precedente: 'nessuno',
};
const figlio = { dataNascita: '2015-01-10' };
const carta = (altro: Partial<NonNullable<FattiCarta['carta']>> = {}): Pick<FattiCarta, 'carta'> => ({
  carta: { numero: 'AY0000001', elettronica: false, dataScadenza: '2030-05-20', ...altro },
});

describe('who may have one', () => {
  it.each<[string, Partial<FattiCarta>, Partial<DomandaCarta>, string[]]>([
    ['an Italian of age, in a hurry', {}, {}, []],
    ['no document of the urgency', {}, { urgenza: undefined }, ['blocca urgenza-da-documentare urgenza']],
    [
      'an urgency without its document',
      {},
      { urgenza: { motivo: 'salute', documento: '  ' } },
      ['blocca urgenza-da-documentare urgenza'],
    ],
    ['a foreigner, for Italy alone', { italiano: false }, { espatrio: false }, []],
    ['a foreigner who would travel', { italiano: false }, {}, ['blocca espatrio-straniero espatrio']],
    ['who may not leave', {}, { interdizioni: ['obblighi-figli'] }, ['blocca espatrio-interdetto espatrio']],
    ['who may not leave and does not ask to', {}, { espatrio: false, interdizioni: ['questura'] }, []],
    [
      'a minor without consent',
      figlio,
      {},
      ['blocca assenso-mancante assenso', 'avvisa espatrio-minore-14 espatrio'],
    ],
    [
      'a minor with the consent of both parents',
      figlio,
      { assenso: 'entrambi-genitori' },
      ['avvisa espatrio-minore-14 espatrio'],
    ],
    [
      'a minor of fifteen, a judge without extremes',
      { dataNascita: '2011-01-10' },
      { assenso: 'giudice' },
      ['blocca estremi-giudice estremiAssenso'],
    ],
    [
      'a minor of fifteen, authorised by the judge',
      { dataNascita: '2011-01-10' },
      { assenso: 'giudice', estremiAssenso: 'Trib. Firenze, 12/2026' },
      [],
    ],
    ['a minor who stays', figlio, { espatrio: false }, []],
    ['the eve of the end', {}, { giorno: '2026-08-02' }, []],
    [
      'from 3 August 2026, asked to travel',
      {},
      { giorno: '2026-08-03' },
      ['blocca espatrio-modello espatrio', 'avvisa viaggio-non-valido '],
    ],
    [
      'from 3 August 2026, for Italy',
      {},
      { giorno: '2026-08-03', espatrio: false },
      ['avvisa viaggio-non-valido '],
    ],
    ['who has a paper card', carta(), {}, ['blocca precedente-in-corso precedente']],
    ['who hands it back', carta(), { precedente: 'consegnato' }, []],
    ['whose card has run out', carta({ dataScadenza: '2026-07-10' }), { precedente: 'scaduto' }, []],
    [
      'whose card runs out today',
      carta({ dataScadenza: '2026-07-11' }),
      {},
      ['blocca precedente-in-corso precedente'],
    ],
    ['whose card is annulled', carta({ dataAnnullamento: '2026-07-11' }), {}, []],
    [
      'who has an electronic card',
      carta({ elettronica: true }),
      { precedente: 'consegnato' },
      ['blocca precedente-elettronica '],
    ],
    [
      'who lost it and told nobody',
      carta(),
      { precedente: 'smarrito' },
      ['blocca denuncia-mancante denuncia'],
    ],
    ['who was robbed and reported it', carta(), { precedente: 'rubato', denuncia: 'CC Vinci 44/2026' }, []],
    ['who is gone', { stato: 'cancellato' }, {}, ['blocca non-residente ']],
    ['who is dead', { stato: 'deceduto' }, {}, ['blocca non-residente ']],
    ['who lives abroad', { stato: 'aire' }, {}, []],
    ['of unknown birth', { dataNascita: undefined }, {}, ['blocca nascita-ignota ']],
    ['born tomorrow', { dataNascita: '2026-07-12' }, {}, ['blocca nascita-ignota ']],
  ])('%s', (_chi, suoi, chiede, attesi) => {
    const { rilievi } = idoneitaCarta({ ...fatti, ...suoi }, { ...domanda, ...chiede });
    expect(rilievi.map(({ motivo, gravita, campo }) => `${gravita} ${motivo} ${campo}`)).toEqual(attesi);
  });

  it('says how long and for what', () => {
    const idonea = idoneitaCarta({ ...fatti, ...figlio }, { ...domanda, espatrio: false });
    expect(idonea).toMatchObject({ eta: 11, anni: 5, scadenza: '2032-01-10', interdizioneEspatrio: 'S' });
  });
});

it.each([
  ['AY1234567', { serie: 'AY', numero: 1_234_567 }],
  ['ay 0000012', { serie: 'AY', numero: 12 }],
  ['CA12345AB', undefined],
  ['AY123456', undefined],
])('reads the number %s', (scritto, letto) => {
  expect(leggiNumero(scritto)).toEqual(letto);
  if (letto) expect(scriviNumero(letto)).toBe(scritto.toUpperCase().replace(' ', ''));
});
