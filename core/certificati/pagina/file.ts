import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { stile } from './stile.ts';

const unGiorno = 'public, max-age=86400';

function carattere(peso: string): Buffer {
  const richiedi = createRequire(import.meta.url);
  const nome = `@fontsource/titillium-web/files/titillium-web-latin-${peso}-normal.woff2`;
  return readFileSync(richiedi.resolve(nome));
}

/** What the page is drawn with, and the word to search engines. */
export function serviFile(app: FastifyInstance): void {
  app.get('/robots.txt', (_richiesta, risposta) =>
    risposta.type('text/plain').send('User-agent: *\nDisallow: /\n'),
  );
  app.get('/stile.css', (_richiesta, risposta) =>
    risposta.header('cache-control', unGiorno).type('text/css; charset=utf-8').send(stile),
  );
  for (const peso of ['400', '600', '700']) {
    const byte = carattere(peso);
    app.get(`/caratteri/${peso}.woff2`, (_richiesta, risposta) =>
      risposta.header('cache-control', unGiorno).type('font/woff2').send(byte),
    );
  }
}
