import { describe, expect, it } from 'vitest';
import {
  conclusa,
  prossimiStati,
  scadenzaDi,
  statiRichiesta as s,
  tipologieRichiesta as t,
  vuoleMotivo,
  type StatoRichiesta,
  type TipologiaRichiesta,
} from './cittadino-stati.ts';

const tutti = Object.values(s);
/** Every transition that there is, `who: from → to`. */
function tutte(tipologia: TipologiaRichiesta): string[] {
  return (['comune', 'cittadino'] as const).flatMap((chi) =>
    tutti.flatMap((da) => prossimiStati(tipologia, da, chi).map((a) => `${chi}: ${da} → ${a}`)),
  );
}

describe('the states of a citizen’s request', () => {
  it.each([t.residenza, t.dallUnione])(
    'are those of who comes to live here (%s), and no others',
    (tipologia) => {
      expect(tutte(tipologia)).toEqual([
        ...['comune: 2 → 3', 'comune: 2 → 11', 'comune: 3 → 12', 'comune: 3 → 11'],
        ...['comune: 6 → 4', 'comune: 7 → 5', 'comune: 7 → 4', 'comune: 12 → 5', 'comune: 12 → 6'],
        ...['cittadino: 1 → 2', 'cittadino: 6 → 10', 'cittadino: 6 → 7', 'cittadino: 10 → 7'],
      ]);
    },
  );
  it.each([t.rettifica, t.elettorale])(
    'know no reserve where nothing is registered before (%s)',
    (tipologia) => {
      expect(tutte(tipologia)).toEqual([
        ...['comune: 2 → 3', 'comune: 2 → 11', 'comune: 3 → 5', 'comune: 3 → 6', 'comune: 3 → 11'],
        ...['comune: 6 → 4', 'comune: 7 → 5', 'comune: 7 → 4'],
        ...['cittadino: 1 → 2', 'cittadino: 6 → 10', 'cittadino: 6 → 7', 'cittadino: 10 → 7'],
      ]);
    },
  );
  it('end where nobody moves them any more', () => {
    const fermi = tutti.filter((stato) =>
      Object.values(t).every((tipologia) =>
        (['comune', 'cittadino'] as const).every((chi) => prossimiStati(tipologia, stato, chi).length === 0),
      ),
    );
    expect(fermi.filter(conclusa)).toEqual(fermi);
    expect(tutti.filter(conclusa)).toEqual(['4', '5', '11']);
  });
  it('want a reason where the citizen does not get what was asked', () => {
    expect(tutti.filter(vuoleMotivo)).toEqual(['4', '6', '11']);
    expect(vuoleMotivo('04')).toBe(true);
  });
});

describe('the terms of a citizen’s request', () => {
  const giorni = { aperta: '2026-11-26', oggi: '2026-12-10' };
  it.each([
    ['2', t.residenza, '2026-11-30'],
    ['3', t.dallUnione, '2026-11-30'],
    ['12', t.residenza, '2027-01-11'],
    ['2', t.rettifica, '2026-12-28'],
    ['6', t.residenza, '2026-12-21'],
    ['5', t.residenza, undefined],
    ['1', t.residenza, undefined],
  ] as const)('in state %s of kind %s are due by %s', (stato, tipologia, giorno) => {
    expect(scadenzaDi(tipologia, stato, giorni)).toBe(giorno);
  });
  it('do not count the saint of the town among working days, and move by it no other term', () => {
    const conPatrono = { ...giorni, patrono: '11-30' };
    expect(scadenzaDi(t.residenza, s.aperta, conPatrono)).toBe('2026-12-01');
    expect(scadenzaDi(t.rettifica, s.aperta, { ...giorni, patrono: '12-28' })).toBe('2026-12-28');
  });
  it('start again where they had stopped, and move on with each prorogation', () => {
    const poi = (altro: object): string | undefined =>
      scadenzaDi(t.residenza, s.conRiserva, { ...giorni, ...altro });
    expect(poi({ sospesi: 8 })).toBe('2027-01-18');
    expect(poi({ proroghe: 1 })).toBe('2027-02-09');
    expect(poi({ proroghe: 2 })).toBe('2027-03-11');
  });
  it('always are in the future of the declaration', () => {
    for (const tipologia of Object.values(t))
      for (const stato of tutti as readonly StatoRichiesta[]) {
        const scade = scadenzaDi(tipologia, stato, giorni);
        expect(scade === undefined || scade > giorni.aperta).toBe(true);
      }
  });
});
