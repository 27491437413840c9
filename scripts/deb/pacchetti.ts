import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Componente } from '../distinta/componenti.ts';
import { riferimento } from '../distinta/componenti.ts';

/** Rooms that run as they are; the page is built, and brings its packages inside. */
export const stanze = ['contract', 'core', 'cliente', 'native', 'main', 'resources'] as const;

const importato = /(?:from|import|resolve|richiedi)\s*\(?\s*['"`]((?:@[\w.-]+\/)?[\w.-]+)(?=['"`/])/g;

/** What the sources of those rooms ask for by name. */
function chiesti(radice: string): Set<string> {
  const file = stanze.flatMap((stanza) => globSync(`${stanza}/**/*.{ts,mjs}`, { cwd: radice }));
  return new Set(
    file
      .filter((uno) => !/\.test\.ts$/.test(uno))
      .flatMap((uno) => [...readFileSync(join(radice, uno), 'utf8').matchAll(importato)])
      .map(([, nome]) => nome ?? ''),
  );
}

/** Packages that the desk and the core need at run time on this machine: asked for by the sources, and what those need. */
export function daSpedire(radice: string, elenco: readonly Componente[]): readonly string[] {
  const perNome = Map.groupBy(elenco, ({ nome }) => nome);
  const perRiferimento = new Map(elenco.map((uno) => [riferimento(uno.nome, uno.versione), uno]));
  const coda = [...chiesti(radice)].flatMap((nome) => perNome.get(nome) ?? []);
  const presi = new Set(coda);
  for (const uno of coda)
    for (const altro of uno.dipendeDa) {
      const suo = perRiferimento.get(altro);
      if (!suo || presi.has(suo)) continue;
      presi.add(suo);
      coda.push(suo);
    }
  return [...new Set([...presi].map(({ nome }) => nome))]
    .filter((nome) => existsSync(join(radice, 'node_modules', nome)))
    .sort();
}
