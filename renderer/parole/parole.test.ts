import { describe, expect, it } from 'vitest';

const file = import.meta.glob<string>(['../**/*.{it,en,de}.json', '../../resources/**/*.{it,en,de}.json'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const spazi = Object.keys(file)
  .filter((uno) => uno.endsWith('.it.json'))
  .map((uno) => uno.replace(/\.it\.json$/, ''));

/** Nothing where the language has no file: every text is then missing. */
function leggi(spazio: string, lingua: string): string {
  return file[`${spazio}.${lingua}.json`] ?? '{}';
}

/** Every text by its path. Forms of the plural and of the gender are one text: languages do not have the same ones. */
function testi(spazio: string, lingua: string): ReadonlyMap<string, readonly string[]> {
  const trovati = new Map<string, string[]>();
  const scendi = (dove: string, valore: unknown): void => {
    if (typeof valore === 'string') {
      const chiave = dove.replace(/_(zero|one|two|few|many|other|F|M)$/, '');
      trovati.set(chiave, [...(trovati.get(chiave) ?? []), valore]);
    } else
      for (const [nome, figlio] of Object.entries(valore as Record<string, unknown>))
        scendi(dove ? `${dove}.${nome}` : nome, figlio);
  };
  scendi('', JSON.parse(leggi(spazio, lingua)));
  return trovati;
}

function segnaposti(forme: readonly string[]): string[] {
  return [...new Set(forme.flatMap((una) => una.match(/\{\{\w+\}\}/g) ?? []))].sort();
}

/** Words that only an Italian sentence has; names of offices and tables keep theirs and are not among them. */
const italiane =
  /(?:^|[\s(«„“'’])(?:il|lo|gli|della|dello|degli|delle|nella|nel|dal|dalla|sono|questa|questo|quando|perché|anche|senza|con la|non è|che|più|già)(?=[\s.,:;)])/i;
/** In English and German pages quotes are those of the language. */
const virgolette = /[«»]/;

it('has one file for each name: two of the same name would take each other’s place', () => {
  const nomi = spazi.map((uno) => uno.slice(uno.lastIndexOf('/') + 1));
  expect(nomi.filter((nome, i) => nomi.indexOf(nome) !== i)).toEqual([]);
});

describe.each(spazi)('%s', (spazio) => {
  const it_ = testi(spazio, 'it');
  it.each(['en', 'de'])('is complete in %s', (lingua) => {
    const altra = testi(spazio, lingua);
    expect([...altra.keys()].sort(), 'the same texts').toEqual([...it_.keys()].sort());
    for (const [chiave, forme] of it_)
      expect(segnaposti(altra.get(chiave) ?? []), `placeholders of ${chiave}`).toEqual(segnaposti(forme));
  });
  it.each(['it', 'en', 'de'])('says each thing once, and says something, in %s', (lingua) => {
    for (const [chiave, forme] of testi(spazio, lingua))
      for (const una of forme)
        if ((it_.get(chiave) ?? []).every((testo) => testo !== '')) expect(una.trim(), chiave).not.toBe('');
    expect(doppie(leggi(spazio, lingua)), 'keys written twice').toEqual([]);
  });
  it.each(['en', 'de'])('keeps no Italian in %s', (lingua) => {
    const rimaste = [...testi(spazio, lingua)]
      .flatMap(([chiave, forme]) => forme.map((una) => `${chiave}: ${una}`))
      .filter((riga) => italiane.test(riga.slice(riga.indexOf(':') + 1)) || virgolette.test(riga));
    expect(rimaste).toEqual([]);
  });
});

/** A key written twice in one object: the parser keeps the last one and says nothing. */
function doppie(json: string): string[] {
  const pila: Set<string>[] = [];
  const trovate: string[] = [];
  for (const [pezzo, chiave] of json.matchAll(/[{}]|"((?:[^"\\]|\\.)*)"(?:\s*:)?/g)) {
    if (pezzo === '{') pila.push(new Set());
    else if (pezzo === '}') pila.pop();
    else if (pezzo.endsWith(':') && chiave !== undefined) {
      if (pila.at(-1)?.has(chiave)) trovate.push(chiave);
      pila.at(-1)?.add(chiave);
    }
  }
  return trovate;
}
