import { describe, expect, it } from 'vitest';
import {
  agendaScadenza,
  attiCarta,
  attiPossibili,
  dividiCodici,
  dopoAtto,
  eDefinitivo,
  prefetturaDi,
  statiCarta,
  type AttoCarta,
  type StatoCarta,
} from './carte-operatore.ts';

const vita: readonly (readonly [AttoCarta, StatoCarta])[] = [
  ['assegna', 'assegnata'],
  ['personalizza', 'personalizzata'],
  ['controlla', 'controllata'],
  ['consegna', 'consegnata'],
  ['registra', 'registrata'],
  ['rilascia', 'rilasciata'],
  ['usa', 'in-uso'],
  ['sospendi', 'sospesa'],
  ['riattiva', 'in-uso'],
  ['sostituisci', 'sostituita'],
];

describe('the life of a card', () => {
  it('goes from the lot to the drawer of what is over', () => {
    let stato: StatoCarta = 'vergine';
    for (const [atto, atteso] of vita) {
      const dopo = dopoAtto(stato, atto);
      expect(dopo, atto).toBe(atteso);
      stato = dopo ?? stato;
    }
  });

  it('ends for good in four states, and nowhere else', () => {
    expect(statiCarta.filter(eDefinitivo)).toEqual(['smarrita', 'sostituita', 'revocata', 'difettosa']);
  });

  it.each([
    ['consegnata', 'rilascia'],
    ['vergine', 'personalizza'],
    ['personalizzata', 'consegna'],
    ['in-uso', 'scarta'],
    ['difettosa', 'assegna'],
    ['smarrita', 'riattiva'],
    ['controllata', 'controlla'],
  ] as const)('a card that is %s refuses «%s»', (stato, atto) => {
    expect(dopoAtto(stato, atto)).toBeUndefined();
  });

  it('offers to each only its own acts', () => {
    expect(attiPossibili('consegnata', 'prefettura')).toEqual([]);
    expect(attiPossibili('consegnata', 'comune')).toEqual(['registra', 'smarrisci', 'revoca']);
    expect(attiPossibili('personalizzata', 'prefettura')).toEqual(['personalizza', 'controlla', 'scarta']);
    for (const stato of statiCarta)
      expect(attiPossibili(stato, 'comune')).not.toContain('usa' satisfies (typeof attiCarta)[number]);
  });
});

describe('the agenda of expiries', () => {
  it.each([
    ['2026-11-25', 'scaduta'],
    ['2026-11-26', 30],
    ['2026-12-26', 30],
    ['2026-12-27', 60],
    ['2027-02-24', 90],
    ['2027-02-25', undefined],
  ] as const)('%s, looked at on 26 November 2026, is %s', (scadenza, voce) => {
    expect(agendaScadenza(scadenza, '2026-11-26')).toBe(voce);
  });
});

it('neither half of a code holds a digit of the other', () => {
  expect(dividiCodici({ pin: '12345678', puk: '87654321' })).toEqual({
    lettera: { pin: '1234', puk: '8765' },
    posta: { pin: '5678', puk: '4321' },
  });
});

it('the prefecture is the one of the province', () => {
  expect(prefetturaDi('048050')).toBe('048000');
});
