import { describe, expect, it } from 'vitest';
import type { RigaSubentro } from '#contract/anpr/index.ts';
import { generaComuneDimostrativo } from '#core/dimostrativo/index.ts';
import { luoghiDiProva } from '#core/dimostrativo/luoghi-di-prova.ts';
import { intestazionePer } from '#core/subentro/di-prova.ts';
import { inXml, righeDa } from '#core/subentro/file-di-prova.ts';
import { righeDaXml } from '#core/subentro/righe-xml.ts';
import { giudice, presente, schemaDi } from './ufficiale.ts';

/** A text in pieces that end where they like. */
async function* aPezzi(testo: string, lunghezza: number): AsyncGenerator<string> {
  for (let da = 0; da < testo.length; da += lunghezza)
    yield await Promise.resolve(testo.slice(da, da + lunghezza));
}

describe.skipIf(!presente)('the official file of a municipality that enters', () => {
  const blocchi = generaComuneDimostrativo({ seme: 3, residenti: 600, luoghi: luoghiDiProva() });
  const righe = [...righeDa(blocchi, '048050')];
  const intestazione = intestazionePer(righe, { comune: '048050' });
  const xml = inXml(righe, intestazione);

  it('is valid by subentro.xsd', () => {
    expect(giudice(schemaDi('http://sogei.it/ANPR/subentro')).obiezione(xml)).toBeUndefined();
  });

  it.each([50_000, 977])('reads as the families that were written, in pieces of %s', async (lunghezza) => {
    const lette: unknown[] = [];
    for await (const riga of righeDaXml('048050_APR_1_1_1.xml', aPezzi(xml, lunghezza)))
      lette.push(JSON.parse(riga));
    const [prima, ...altre] = lette;
    expect(prima).toEqual({ subentro: intestazione });
    const tipo = (r: RigaSubentro): boolean => r.famiglia?.tipoScheda === '4';
    expect(altre).toEqual([...righe.filter((r) => !tipo(r)), ...righe.filter(tipo)]);
  });
});
