import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leggiCodice, mostraCodice, nuovoCodice } from './codice-stampato.ts';

const caratteri = '23456789ABCDEFGHJKMNPQRTUVWXY';
const codice = fc.array(fc.nat(28), { minLength: 11, maxLength: 11 }).map((scelte) => {
  let i = 0;
  return nuovoCodice(() => scelte[i++] ?? 0);
});

describe('the code under the QR', () => {
  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(codice, (c) => {
        expect(mostraCodice(c)).toMatch(/^[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}$/);
        for (const scritto of [
          c,
          mostraCodice(c),
          ` ${mostraCodice(c).toLowerCase().replaceAll('-', ' ')} `,
          c.replaceAll('5', 'S').replaceAll('2', 'z'),
        ])
          expect(leggiCodice(scritto)).toEqual({ ok: true, valore: c });
      }),
    );
  });

  it('notices every wrong character', () => {
    fc.assert(
      fc.property(codice, fc.nat(11), fc.constantFrom(...caratteri), (c, i, con) => {
        fc.pre(c.charAt(i) !== con);
        expect(leggiCodice(c.slice(0, i) + con + c.slice(i + 1))).toEqual({
          ok: false,
          errore: 'errore-di-battitura',
        });
      }),
    );
  });

  it('notices two characters swapped', () => {
    fc.assert(
      fc.property(codice, fc.nat(10), (c, i) => {
        fc.pre(c.charAt(i) !== c.charAt(i + 1));
        const scambiato = c.slice(0, i) + c.charAt(i + 1) + c.charAt(i) + c.slice(i + 2);
        expect(leggiCodice(scambiato)).toEqual({ ok: false, errore: 'errore-di-battitura' });
      }),
    );
  });

  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-P', '0000-1111-OIOI'])('knows that «%s» is no code', (testo) => {
    expect(leggiCodice(testo)).toEqual({ ok: false, errore: 'forma' });
  });
});
