import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { metti, prendi, pulita, testoA, ultimo, vuoto } from './percorso.ts';

describe('a request while it is written', () => {
  it('gets a datum wherever it goes, and the lists that lead there', () => {
    const r = metti({}, 'residenza.0.indirizzo.cap', '50059');
    expect(r).toEqual({ residenza: [{ indirizzo: { cap: '50059' } }] });
    expect(testoA(r, 'residenza.0.indirizzo.cap')).toBe('50059');
    expect(ultimo('residenza.0.indirizzo.cap')).toBe('cap');
  });

  it('loses with a datum what held nothing else, and only that', () => {
    const r = { datiDecesso: { dataEvento: '2026-07-05', attoEventoANPR: { atto: { anno: '2026' } } } };
    const senza = metti(r, 'datiDecesso.attoEventoANPR.atto.anno', '');
    expect(senza).toEqual({ datiDecesso: { dataEvento: '2026-07-05' } });
    expect(metti(senza, 'datiDecesso.dataEvento', undefined)).toEqual({});
  });

  it('keeps the place of an item that was emptied', () => {
    const r = { cittadinanza: [{ codiceStato: '100' }, { codiceStato: '201' }] };
    expect(metti(r, 'cittadinanza.0.codiceStato', '')).toEqual({
      cittadinanza: [{}, { codiceStato: '201' }],
    });
    expect(pulita(metti(r, 'cittadinanza.0.codiceStato', ''))).toEqual({
      cittadinanza: [{ codiceStato: '201' }],
    });
  });

  it('leaves without spaces around and without what is empty', () => {
    expect(pulita({ a: ' ROSSI ', b: '  ', c: { d: '' }, e: [{}] })).toEqual({ a: 'ROSSI' });
  });

  it('never changes what it was, nor anything beside the datum', () => {
    const passo = fc.constantFrom('a', 'b', 'c', '0');
    const percorso = fc.array(passo, { minLength: 1, maxLength: 4 }).map((passi) => `x.${passi.join('.')}`);
    fc.assert(
      fc.property(percorso, fc.string({ minLength: 1 }), (dove, valore) => {
        const prima = { fermo: { qui: 'SI' } };
        const copia = structuredClone(prima);
        const dopo = metti(prima, dove, valore);
        expect(prima).toEqual(copia);
        expect(dopo['fermo']).toBe(prima.fermo);
        expect(prendi(dopo, dove)).toBe(valore);
        expect(vuoto(metti(dopo, dove, undefined)['x'])).toBe(true);
      }),
    );
  });
});
