import { describe, expect, it } from 'vitest';
import { tratti } from './tratti.ts';

const via = (nome: string): { via: string } => ({ via: nome });

describe('stretches of time', () => {
  it('end on the eve of the next', () => {
    expect(
      tratti([
        { dal: '2020-01-01', valore: via('ROMA') },
        { dal: '2024-03-01', valore: via('VERDI') },
      ]),
    ).toEqual([
      { via: 'ROMA', dal: '2020-01-01', al: '2024-02-29' },
      { via: 'VERDI', dal: '2024-03-01' },
    ]);
  });
  it('do not break where nothing changed', () => {
    expect(
      tratti([
        { dal: '2020-01-01', valore: via('ROMA') },
        { dal: '2022-01-01', valore: via('ROMA') },
      ]),
    ).toEqual([{ via: 'ROMA', dal: '2020-01-01' }]);
  });
  it('are covered by what was written later and holds from earlier', () => {
    expect(
      tratti([
        { dal: '2020-01-01', valore: via('ROMA') },
        { dal: '2023-01-01', valore: via('VERDI') },
        { dal: '2022-06-01', valore: via('DANTE') },
      ]),
    ).toEqual([
      { via: 'ROMA', dal: '2020-01-01', al: '2022-05-31' },
      { via: 'DANTE', dal: '2022-06-01' },
    ]);
  });
  it('stop where there is nothing more, and start again', () => {
    expect(
      tratti([
        { dal: '2020-01-01', valore: via('ROMA') },
        { dal: '2021-01-01', valore: undefined },
        { dal: '2023-01-01', valore: via('ROMA') },
      ]),
    ).toEqual([
      { via: 'ROMA', dal: '2020-01-01', al: '2020-12-31' },
      { via: 'ROMA', dal: '2023-01-01' },
    ]);
  });
});
