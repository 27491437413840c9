import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const radice = join(import.meta.dirname, '..');
const fogli = ['docs/asvs.md', 'docs/security.md'];

it.each(fogli)('%s names tests that are there', (foglio) => {
  const testo = readFileSync(join(radice, foglio), 'utf8');
  const nominati = [...testo.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, file]) => file ?? '');
  expect(nominati.length).toBeGreaterThan(5);
  expect(nominati.filter((file) => !esiste(file))).toEqual([]);
});

it('docs/asvs.md has every chapter, each requirement with its test, its place or its gap', () => {
  const testo = readFileSync(join(radice, 'docs/asvs.md'), 'utf8');
  const capitoli = [...testo.matchAll(/^## V(\d+) /gm)].map(([, numero]) => Number(numero));
  expect(capitoli).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
  const righe = testo
    .split('\n')
    .filter((riga) => /^\| (?!what is asked|-)/.test(riga) && !/^\|[-|]+$/.test(riga));
  expect(righe.length).toBeGreaterThan(50);
  for (const riga of righe) expect(riga.split('|')[2]?.trim().length, riga).toBeGreaterThan(10);
});

function esiste(file: string): boolean {
  return existsSync(join(radice, file));
}
