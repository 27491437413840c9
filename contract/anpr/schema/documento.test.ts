import { describe, expect, it } from 'vitest';
import { RichiestaProva, spazioDiProva } from './di-prova.ts';
import type { OpzioniXml } from './messaggio.ts';

const richiesta = (dentro: string): string =>
  `<p:RichiestaProva xmlns:p="${spazioDiProva}">${dentro}</p:RichiestaProva>`;
const buona = richiesta('<nome>Anna</nome><riga>a</riga><uno>1</uno>');

/** Rule and place of each defect: `xml nome`. */
function leggi(xml: string | Uint8Array, opzioni?: OpzioniXml): string[] {
  const letto = RichiestaProva.parseXml(xml, opzioni);
  return letto.ok ? [] : letto.errore.map(({ regola, percorso }) => `${regola} ${percorso}`.trim());
}

describe('what is refused whatever it says', () => {
  const espansione = `<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]>`;
  it.each([
    ['a DOCTYPE', `<!DOCTYPE p>${buona}`, 'dtd'],
    [
      'an external entity',
      `<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>${buona.replace('Anna', '&x;')}`,
      'dtd',
    ],
    ['entities that grow', `${espansione}${buona.replace('Anna', '&z;')}`, 'dtd'],
    ['an undeclared entity', buona.replace('Anna', '&x;'), 'xml nome'],
    ['a document cut short', buona.slice(0, -8), 'xml'],
    ['two documents', buona + buona, 'xml'],
    ['nothing', '', 'xml'],
    ['not XML', 'nome=Anna', 'xml'],
    ['XML 1.1', `<?xml version="1.1"?>${buona}`, 'xml'],
    ['a control character', buona.replace('Anna', '\u0001'), 'xml nome'],
    [
      'bytes that are not UTF-8',
      Uint8Array.from([...new TextEncoder().encode('<a>'), 0xe8, 0x3c]),
      'codifica',
    ],
    [
      'bytes that say another encoding',
      new TextEncoder().encode(`<?xml version="1.0" encoding="ISO-8859-1"?>${buona}`),
      'codifica',
    ],
    ['too much of it', `${buona}${' '.repeat(2_000_000)}`, 'limite'],
  ])('%s', (_nome, xml, atteso) => {
    expect(leggi(xml)).toEqual([atteso]);
  });

  it('too many levels or elements, even where they would be skipped', () => {
    const annidati = (quanti: number): string => '<x>'.repeat(quanti) + '</x>'.repeat(quanti);
    const dentro = (altro: string): string => richiesta(`<nome>A</nome><riga>a</riga><uno>1</uno>${altro}`);
    const tollera = { ignoti: 'tollera' } as const;
    expect(leggi(dentro(annidati(60)), tollera)).toEqual([]);
    expect(leggi(dentro(annidati(64)), tollera)).toEqual(['limite']);
    expect(leggi(dentro('<x/>'.repeat(90_000)), tollera)).toEqual([]);
    expect(leggi(dentro('<x/>'.repeat(100_000)), tollera)).toEqual(['limite']);
    expect(leggi(buona, { limiti: { lunghezza: 50 } })).toEqual(['limite']);
  });

  it('always with a sentence and a remedy in Italian', () => {
    for (const xml of ['', `<!DOCTYPE p>${buona}`, richiesta('<nome/><x/>')]) {
      const letto = RichiestaProva.parseXml(xml);
      const errori = letto.ok ? [] : letto.errore;
      expect(errori.length).toBeGreaterThan(0);
      for (const { messaggio, rimedio } of errori)
        expect([messaggio, rimedio].join(' ')).toMatch(/^[A-ZÈ].*\.$/s);
    }
  });
});
