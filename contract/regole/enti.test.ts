import { describe, expect, it } from 'vitest';
import {
  codiceEnteAmmesso,
  divietoEnte,
  fuoriDaiGiorni,
  statoEnte,
  type AttoSuEnte,
  type DivietoEnte,
} from './enti.ts';

const vinci = { codice: '048050', siglaProvincia: 'FI', genere: 'comune' } as const;
const ministero = { ruolo: 'ministero', ente: 'MINT', siglaProvincia: 'RM' } as const;
const prefettura = { ruolo: 'prefettura-als', ente: '048000', siglaProvincia: 'FI' } as const;
const als = { ruolo: 'als', ente: '048050', siglaProvincia: 'FI' } as const;

describe('who may do what to a body', () => {
  it.each<[Parameters<typeof divietoEnte>[0], object, AttoSuEnte, DivietoEnte | undefined]>([
    [ministero, {}, 'chiudi', undefined],
    [ministero, { finisce: '2026-12-31' }, 'chiudi', 'gia-chiuso'],
    [ministero, { finisce: '2026-12-31' }, 'riapri', undefined],
    [ministero, {}, 'riapri', 'non-chiuso'],
    [ministero, {}, 'limite', undefined],
    [prefettura, {}, 'limite', 'ruolo'],
    [als, {}, 'limite', 'ruolo'],
    [ministero, { codice: 'MINT', genere: 'ministero' }, 'chiudi', 'proprio'],
    [prefettura, {}, 'recapiti', undefined],
    [prefettura, {}, 'rinomina', 'ruolo'],
    [prefettura, { siglaProvincia: 'LU' }, 'recapiti', 'altro-ente'],
    [prefettura, { codice: 'ALTRO', genere: 'altro' }, 'recapiti', 'altro-ente'],
    [als, {}, 'recapiti', undefined],
    [als, { codice: '048014' }, 'recapiti', 'altro-ente'],
    [{ ...als, ruolo: 'alp' }, {}, 'recapiti', 'ruolo'],
  ])('%j, %j, %s: %s', (chi, di, atto, atteso) => {
    expect(divietoEnte(chi, { ...vinci, ...di }, atto)).toBe(atteso);
  });
});

describe('the code of a body', () => {
  it.each([
    ['comune', '048050', true],
    ['comune', '048000', false],
    ['comune', 'VINC', false],
    ['prefettura', '048000', true],
    ['prefettura', '048050', false],
    ['altro', 'INPS', true],
    ['altro', 'TROPPOLUNGO', false],
  ] as const)('of a %s may be %s: %s', (genere, codice, atteso) => {
    expect(codiceEnteAmmesso(genere, codice)).toBe(atteso);
  });
});

describe('a body on a day', () => {
  it.each([
    [{}, 'attivo'],
    [{ dal: '2026-07-12' }, 'futuro'],
    [{ dal: '2026-07-11' }, 'attivo'],
    [{ finisce: '2026-07-11' }, 'in-chiusura'],
    [{ finisce: '2026-07-10' }, 'chiuso'],
  ] as const)('%j is %s', (quando, atteso) => {
    expect(statoEnte(quando, '2026-07-11')).toBe(atteso);
  });
});

it.each([
  ['2026-07-31', { causa: 'non-ancora', giorno: '2026-08-01' }],
  ['2026-08-01', undefined],
  ['2026-12-31', undefined],
  ['2027-01-01', { causa: 'chiuso', giorno: '2026-12-31' }],
] as const)('somebody may take office on %s, or is told why not: %j', (giorno, atteso) => {
  expect(fuoriDaiGiorni({ dal: '2026-08-01', finisce: '2026-12-31' }, giorno)).toEqual(atteso);
  expect(fuoriDaiGiorni({}, giorno)).toBeUndefined();
});
