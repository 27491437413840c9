import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { leggiScenari } from './leggi.ts';

const testo = readFileSync(new URL('../../docs/scenari.md', import.meta.url), 'utf8');
const blocchi = testo.split(/^```/m).filter((_, i) => i % 2 === 1);
const esempi = blocchi.filter((blocco) => blocco.startsWith('\n'));

it('the three examples of the manual are scenarios', () => {
  const letti = esempi.map((esempio) => leggiScenari('docs/scenari.md', esempio));
  expect(letti.map((uno) => (uno.ok ? uno.valore.scenari.length : uno.errore))).toEqual([1, 1, 1]);
});
