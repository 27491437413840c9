import { expect, it } from 'vitest';
import { perSpazio } from '../lingua.ts';
import italiano from './it.ts';

const sorgenti = import.meta.glob<string>('../**/*.{ts,tsx}', {
  ...{ eager: true, query: '?raw', import: 'default' },
});

/** `./a/../b` as the glob names it. */
function risolvi(da: string, verso: string): string {
  const { pathname } = new URL(verso, new URL(da, 'file:///renderer/parole/'));
  return pathname.startsWith('/renderer/parole/')
    ? `./${pathname.slice('/renderer/parole/'.length)}`
    : `../${pathname.slice('/renderer/'.length)}`;
}

/** What comes with a module, types apart. */
function conLui(inizio: readonly string[]): ReadonlySet<string> {
  const visti = new Set<string>();
  const daVedere = [...inizio];
  for (let dove = daVedere.pop(); dove !== undefined; dove = daVedere.pop()) {
    const testo = sorgenti[dove];
    if (visti.has(dove) || testo === undefined) continue;
    visti.add(dove);
    for (const [, che = ''] of testo.matchAll(/^import (?!type )[^;]*?from '(\.[^']+)';/gm))
      daVedere.push(risolvi(dove, che));
  }
  return visti;
}

it('the access screen has all its words with the page: what came later would not be drawn again', () => {
  const accesso = conLui([
    '../features/accesso/index.tsx',
    '../features/cornice/ambiente.tsx',
    '../features/cornice/avvisi.tsx',
    '../features/cornice/fascia.tsx',
    '../ui/confine.tsx',
  ]);
  expect([...accesso]).toContain('../features/esercizi/prima-volta.tsx');
  // Those of failures and of what the workstation says are never asked for on an Italian page: its own, and the core's, stand.
  const presenti = new Set([...Object.keys(perSpazio(italiano)), 'errori', 'diagnostica']);
  const mancano = [...accesso].flatMap((dove) =>
    [...(sorgenti[dove] ?? '').matchAll(/usaParole\('([\w-]+)'\)|\bt\(['`]([\w-]+):/g)]
      .map(([, sue, altrui]) => sue ?? altrui ?? '')
      .filter((spazio) => !presenti.has(spazio))
      .map((spazio) => `${dove}: ${spazio}`),
  );
  expect(mancano).toEqual([]);
});
