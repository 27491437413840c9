import { beforeAll, describe, expect, it } from 'vitest';
import { creaLuoghi, type Luoghi, type RigaLuogo } from '#contract/tabelle/luoghi.ts';
import { luoghiDaPacchetti } from './da-pacchetti.ts';

describe('places from npm data', () => {
  let righe: RigaLuogo[] = [];
  let luoghi: Luoghi;
  beforeAll(async () => {
    righe = await luoghiDaPacchetti();
    luoghi = creaLuoghi(righe);
  });

  it('knows some 7,900 comuni in being and the ceased ones', () => {
    const comuni = righe.filter((riga) => riga.tipo === 'comune');
    const inEssere = comuni.filter((riga) => riga.al === '9999-12-31');
    expect(inEssere.length).toBeGreaterThan(7850);
    expect(inEssere.length).toBeLessThan(7950);
    expect(comuni.length - inEssere.length).toBeGreaterThan(1900);
  });

  it('writes names in upper case with sound accents', () => {
    for (const riga of righe) expect(riga.nome).toMatch(/^[0-9A-ZÀ-ÖØ-ÞŒŠŽĆČ '’./()-]+$/);
    expect(luoghi.cerca('citta della pieve')[0]?.nome).toBe('CITTÀ DELLA PIEVE');
  });

  it('tells the province of then, and no code where it does not know the one of then', () => {
    expect(luoghi.comunePerNome('Prato', 'FI', '1980-01-01')).toMatchObject({ codice: '', valido: true });
    expect(luoghi.comunePerNome('Prato', 'PO', '2000-01-01')).toMatchObject({
      codice: '100005',
      valido: true,
    });
    expect(luoghi.comunePerCatastale('A007', '1950-01-01')).toMatchObject({
      nome: 'ABBASANTA',
      valido: true,
    });
  });

  it('ends a merged comune on the day before the merger', () => {
    expect(luoghi.comunePerNome('Abetone', 'PT', '2016-12-31')).toMatchObject({ valido: true });
    expect(luoghi.comunePerNome('Abetone', 'PT', '2017-01-01')).toMatchObject({ valido: false });
  });

  it('adds the states that are no more, under 998', () => {
    expect(luoghi.statoPerCatastale('Z135', '1980-01-01')).toMatchObject({ codice: '998', valido: true });
  });
});
