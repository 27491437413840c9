import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** The built page (`out/renderer`), served alike by both shells. */
export interface Pagina {
  /** `percorso` as it stands in the address, e.g. `/assets/a.js`; undefined when the page has no such file. */
  leggi(
    percorso: string,
  ): { readonly tipo: string; readonly corpo: Buffer; readonly immutabile: boolean } | undefined;
}

const tipi: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** @throws Error when the page has not been built there. */
export function apriPagina(radice: string): Pagina {
  if (!statSync(join(radice, 'index.html'), { throwIfNoEntry: false }))
    throw new Error(`La pagina dello sportello non c’è in ${radice}: preparala con \`npm run build\`.`);
  // SECURITY: only what is in the folder at the start has a name; no path is ever made out of an address.
  const file = new Map<string, string>();
  for (const voce of readdirSync(radice, { recursive: true, withFileTypes: true })) {
    const intero = join(voce.parentPath, voce.name);
    if (voce.isFile() && !voce.name.endsWith('.map'))
      file.set(`/${relative(radice, intero).split(sep).join('/')}`, intero);
  }
  return {
    leggi(percorso) {
      const nome = percorso === '/' ? '/index.html' : percorso;
      const intero = file.get(nome);
      if (intero === undefined) return undefined;
      const tipo = tipi[extname(nome)] ?? 'application/octet-stream';
      return { tipo, corpo: readFileSync(intero), immutabile: nome.startsWith('/assets/') };
    },
  };
}

/** The page with the script of the bridge at the top of the head, before every other. */
export function conPonte(html: Buffer): string {
  return html
    .toString('utf8')
    .replace(/<head[^>]*>/i, (testata) => `${testata}<script src="/ponte.js"></script>`);
}
