import { describe, expect, it } from 'vitest';
import { chiaveVoce, tabelle } from '#resources/tabelle/index.ts';
import { descrivi, tabella, voce, vociValide } from './tabelle.ts';

describe('decode tables', () => {
  it('finds a table and a code however they are written', () => {
    expect(tabella('005')).toBe(tabella(5));
    expect(voce('05', '1')?.it).toBe('Intestatario/a della scheda');
    expect(voce(5, '01')).toBe(voce('05', '1'));
    expect(voce('02', '100')?.it).toBe('ITALIA');
    expect(voce('04', '213')?.it).toBe('VIA');
    expect(voce('05', 'X')).toBeUndefined();
    expect(tabella('999')).toBeUndefined();
  });

  it('keeps codes out of the forms after their last day, and still reads them', () => {
    expect(voce('05', '14', '2015-09-15')).toBeDefined();
    expect(voce('05', '14', '2015-09-16')).toBeUndefined();
    expect(vociValide('05', '2026-01-01').map((v) => v.codice)).not.toContain('80');
    expect(descrivi('05', '80')).toBe('Adottato');
  });

  it('speaks the language of the desk, Italian when a label is missing', () => {
    expect(descrivi('13', '8', 'en')).toBe('Residence');
    expect(descrivi('13', '8', 'de')).toBe('Wohnsitz');
    expect(descrivi('44', '1', 'de')).toBe('In Bearbeitung');
    expect(descrivi('04', '213', 'de')).toBe('VIA');
    expect(descrivi('01', '77')).toBe('77');
  });

  it('has English and German labels, but for the names of places and streets and for what only software reads', () => {
    const soloItaliane = new Set(['02', '04', '18', '33', '40', '41']);
    for (const { numero, voci } of tabelle.filter((una) => !soloItaliane.has(una.numero)))
      for (const { codice, en, de } of voci)
        expect(
          [en, de].every((una) => (una ?? '').trim() !== ''),
          `${numero}/${codice}`,
        ).toBe(true);
  });

  it('leads from an entry that is about another table to an entry that is there', () => {
    for (const t of tabelle)
      for (const { codice, riferimento } of t.voci)
        if (riferimento && !/[AB]/.test(riferimento.codice))
          expect(voce(riferimento.tabella, riferimento.codice), `${t.numero}/${codice}`).toBeDefined();
  });

  it('numbers every table and every code once', () => {
    expect(new Set(tabelle.map((t) => t.numero)).size).toBe(tabelle.length);
    for (const t of tabelle) expect(new Set(t.voci.map(chiaveVoce)).size, t.numero).toBe(t.voci.length);
  });
});
