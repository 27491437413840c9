import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { istanteUfficiale, leggiGiorno, mostraGiorno } from './date.ts';

describe('dates as offices write them', () => {
  it.each([
    ['3/2/2026', '2026-02-03'],
    ['03.02.2026', '2026-02-03'],
    ['03022026', '2026-02-03'],
    ['03 02 26', '2026-02-03'],
    ['3-2-27', '1927-02-03'],
    ['2026-02-03', '2026-02-03'],
  ])('reads %s', (scritto, giorno) => {
    expect(leggiGiorno(scritto, 2026)).toBe(giorno);
  });

  it.each(['29/02/2025', '31/04/2026', '00/01/2026', '1/13/2026', 'ieri', '', '1/1', '123456789'])(
    'does not invent a day out of «%s»',
    (scritto) => {
      expect(leggiGiorno(scritto, 2026)).toBeUndefined();
    },
  );

  it('reads back every day it shows', () => {
    const giorni = fc.date({
      min: new Date('1880-01-01T12:00:00Z'),
      max: new Date('2100-12-31T12:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(giorni, (data) => {
        const giorno = data.toISOString().slice(0, 10);
        expect(leggiGiorno(mostraGiorno(giorno))).toBe(giorno);
      }),
    );
  });

  it('takes the day out of answers that carry a zone, and shows nothing for nothing', () => {
    expect(mostraGiorno('2018-07-10+02:00')).toBe('10/07/2018');
    expect(mostraGiorno(undefined)).toBe('');
  });

  it('writes instants with their offset', () => {
    const adesso = new Date('2026-11-24T09:05:07Z');
    expect(istanteUfficiale(adesso)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:07[+-]\d{2}:\d{2}$/);
    expect(new Date(istanteUfficiale(adesso)).getTime()).toBe(adesso.getTime());
  });
});
