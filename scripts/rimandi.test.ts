import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const radice = join(import.meta.dirname, '..');
const leggi = (file: string): string => readFileSync(join(radice, file), 'utf8');
const èQui = (percorso: string): boolean => existsSync(join(radice, percorso));
const fogli = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...globSync('docs/**/*.md', { cwd: radice }).map((uno) => uno.replaceAll('\\', '/')),
];

const senzaBlocchi = (testo: string): string => testo.replace(/^```[^]*?^```/gm, '');

/** The anchor that a forge gives to a heading. */
function ancora(titolo: string): string {
  const scritto = titolo.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return scritto.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

/** Those of a page; of two headings with the same words, the second has `-1`. */
function ancore(testo: string): ReadonlySet<string> {
  const viste = new Map<string, number>();
  const tutte = [...senzaBlocchi(testo).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, titolo = '']) => {
    const una = ancora(titolo);
    const prima = viste.get(una) ?? 0;
    viste.set(una, prima + 1);
    return prima === 0 ? una : `${una}-${String(prima)}`;
  });
  return new Set(tutte);
}

/** Links and pictures, but those of the web. */
function rimandi(testo: string): string[] {
  return [...senzaBlocchi(testo).matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, dove = '']) => dove)
    .filter((dove) => !/^[a-z]+:/.test(dove));
}

/** Links of a page to a file, or to a heading, that is not there. */
function aNulla(foglio: string, testo: string): string[] {
  return rimandi(testo).filter((dove) => {
    const [percorso = '', titolo] = dove.split('#');
    const file = percorso === '' ? foglio : normalize(join(dirname(foglio), percorso));
    if (!èQui(file)) return true;
    if (titolo === undefined) return false;
    return !ancore(file === foglio ? testo : leggi(file)).has(decodeURIComponent(titolo));
  });
}

const stanze = 'bench|cliente|contract|core|deploy|docs|e2e|main|native|preload|renderer|resources|scripts';
/** Of the folder where the data of a register are, which has a room of the same name. */
const neiDati = /^core\/(postgres|pki|dimostrativo\/comune|audit\/(archivio|capisaldi\.jsonl))(\/|$)/;

/** Files and folders that a text calls by their way from the top, where they are not. */
function nonQui(testo: string): string[] {
  return [...testo.matchAll(new RegExp(`\`((?:${stanze})/[^\\s\`]*)\``, 'g'))]
    .map(([, percorso = '']) => percorso)
    .filter((percorso) => !neiDati.test(percorso))
    .filter((percorso) => !èQui(percorso.replace(/[…*{<].*$/, '')));
}

const decisioni = globSync('docs/decisions/[0-9]*.md', { cwd: radice });
const numeriDecisioni = new Set(decisioni.map((uno) => /(\d{4})-[^/\\]*$/.exec(uno)?.[1] ?? ''));

/** Pages and decisions that a text names, where there are none. */
function pagineMancanti(testo: string): string[] {
  const pagine = [...testo.matchAll(/\bdocs\/[\w/-]+\.md/g)].map(([pagina]) => pagina);
  const numeri = [...testo.matchAll(/\bdecisions?[ /](\d{4})/g)].map(([, numero = '']) => numero);
  return [...pagine.filter((una) => !èQui(una)), ...numeri.filter((uno) => !numeriDecisioni.has(uno))];
}

describe('what the pages point to', () => {
  it.each(fogli)('%s', (foglio) => {
    const testo = leggi(foglio);
    expect(aNulla(foglio, testo)).toEqual([]);
    expect(nonQui(senzaBlocchi(testo))).toEqual([]);
    expect(pagineMancanti(testo)).toEqual([]);
  });

  it('is a good deal', () => {
    const tutti = fogli.flatMap((foglio) => rimandi(leggi(foglio)));
    expect(tutti.length).toBeGreaterThan(150);
    expect(tutti.filter((dove) => dove.includes('#')).length).toBeGreaterThan(40);
  });

  it('every decision is in their list', () => {
    const elenco = leggi('docs/decisions/README.md');
    expect(decisioni.filter((una) => !elenco.includes(`](${una.split(/[/\\]/).at(-1) ?? ''})`))).toEqual([]);
  });

  it('and what points to nothing is found', () => {
    const testo = '# È un’altra: prova\n[a](b.md) [c](#è-unaltra-prova) [d](#prova) ![e](../README.md "f")\n';
    expect(aNulla('docs/security.md', testo)).toEqual(['b.md', '#prova']);
    expect(aNulla('docs/security.md', '[a](manuale-amministratore.md#inventato)')).toHaveLength(1);
    expect(nonQui('`core/pki`, `core/inventato.ts`, `core/registro/` e `core/registro/*.ts`')).toEqual([
      'core/inventato.ts',
    ]);
    expect(pagineMancanti('(docs/decisions/0016, decision 0999, docs/inventata.md)')).toEqual([
      ...['docs/inventata.md', '0999'],
    ]);
  });
});

it('the pages that the comments of the sources name are there', () => {
  const sorgenti = globSync(`{${stanze.replaceAll('|', ',')}}/**/*.{ts,tsx,mjs}`, { cwd: radice });
  expect(sorgenti.length).toBeGreaterThan(1000);
  const mancanti = sorgenti
    .filter((file) => !file.endsWith('rimandi.test.ts'))
    .flatMap((file) => pagineMancanti(leggi(file)).map((pagina) => `${file}: ${pagina}`));
  expect(mancanti).toEqual([]);
});
