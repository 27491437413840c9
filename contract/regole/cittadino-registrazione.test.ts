import { describe, expect, it } from 'vitest';
import {
  dopoAnnullamento,
  dopoRegistrazione,
  fuoriPasso,
  primaSiRegistra,
  serviziPerRichiesta,
} from './cittadino-registrazione.ts';
import { statiRichiesta, tipologieRichiesta, type StatoRichiesta } from './cittadino-stati.ts';

const tutti: readonly StatoRichiesta[] = Object.values(statiRichiesta);
const passi = (verso: (stato: StatoRichiesta) => StatoRichiesta | undefined): string[] =>
  tutti.flatMap((da) => {
    const a = verso(da);
    return a === undefined ? [] : [`${da}→${a}`];
  });

describe('a registration and the request that it answers', () => {
  it.each(['2', '4'] as const)(
    'of kind %s: accepted with reserve, wherever it may be registered',
    (tipologia) => {
      expect(primaSiRegistra(tipologia)).toBe(true);
      expect(passi((stato) => dopoRegistrazione(tipologia, stato))).toEqual(['3→12', '7→7', '12→12']);
    },
  );
  it.each(['1', '5'] as const)('of kind %s: closed by it', (tipologia) => {
    expect(primaSiRegistra(tipologia)).toBe(false);
    expect(passi((stato) => dopoRegistrazione(tipologia, stato))).toEqual(['3→5', '7→5']);
  });
  it('bring back with its annulment only what had been accepted', () => {
    expect(passi(dopoAnnullamento).filter((uno) => uno.split('→')[0] !== uno.split('→')[1])).toEqual([
      ...['5→3', '12→3'],
    ]);
  });
  it('are out of step when one says yes and the other no', () => {
    expect(tutti.filter((stato) => fuoriPasso(stato, false))).toEqual(['5', '12']);
    expect(tutti.filter((stato) => fuoriPasso(stato, true))).toEqual(['4', '11']);
  });
  it('have at least one operation for each kind', () => {
    for (const tipologia of Object.values(tipologieRichiesta))
      expect(serviziPerRichiesta(tipologia).length).toBeGreaterThan(0);
  });
});
