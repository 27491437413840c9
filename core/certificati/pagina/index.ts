import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Ambiente } from '#contract/wa/comune.ts';
import { creaLimite, type Limite } from '../../accessi/limite.ts';
import { nuovoRiferimento, voceGuasto, type Giornale } from '../../http/giornale.ts';
import type { Orologio } from '../../orologio.ts';
import type { Esame, Verificatore } from '../verifica.ts';
import { incornicia } from './cornice.ts';
import { leggiByte, pdfDi } from './corpo.ts';
import type { Html } from './html.ts';
import type { Lingua } from './lingua.ts';
import { paginaIniziale } from './moduli.ts';
import { difesePubbliche, indirizzoDi, linguaDi, moduloDi } from './pubblica.ts';
import { paginaEsame, paginaStato, statoDi, type Via } from './risultato.ts';
import { stile } from './stile.ts';
import { testi, type NomeStato } from './testi.ts';

export interface PartiPagina {
  readonly verificatore: Verificatore;
  readonly orologio: Orologio;
  readonly ambiente: Ambiente;
  readonly giornale: Giornale;
  /** Wrong codes and files by address; by default twenty in ten minutes. */
  readonly limite?: Limite;
}

const tentativi = { massimo: 20, finestraMs: 10 * 60_000 };
const difese = difesePubbliche("'self' data:");
const unGiorno = 'public, max-age=86400';

const codici: Partial<Record<NomeStato, number>> = {
  'codice-sbagliato': 400,
  'file-illeggibile': 400,
  'non-autentico': 404,
  sconosciuto: 404,
  'codice-sconosciuto': 404,
  'file-diverso': 404,
  troppi: 429,
  guasto: 500,
};

function carattere(peso: string): Buffer {
  const richiedi = createRequire(import.meta.url);
  const nome = `@fontsource/titillium-web/files/titillium-web-latin-${peso}-normal.woff2`;
  return readFileSync(richiedi.resolve(nome));
}

/** The public page that says what a certificate is worth; to be put on a server of its own (http/verifica.ts). */
export function creaPagina(parti: PartiPagina): FastifyPluginAsync {
  const { verificatore, orologio, ambiente, giornale } = parti;
  const limite = parti.limite ?? creaLimite(orologio, tentativi);

  function manda(
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    pagina: { stato?: NomeStato; corpo: (lingua: Lingua) => Html; percorso?: string },
  ): string {
    const lingua = linguaDi(richiesta);
    const { stato, corpo, percorso = '/' } = pagina;
    const titolo = stato ? testi[lingua].stati[stato].titolo : testi[lingua].inizio.titolo;
    risposta.code((stato && codici[stato]) ?? 200).type('text/html; charset=utf-8');
    risposta.headers({ 'cache-control': 'no-store', vary: 'accept-language', 'content-language': lingua });
    if (stato === 'troppi') risposta.header('retry-after', String(tentativi.finestraMs / 1000));
    return incornicia({ lingua, titolo, percorso, prova: ambiente !== 'produzione' }, corpo(lingua));
  }

  const mandaStato = (richiesta: FastifyRequest, risposta: FastifyReply, stato: NomeStato): string =>
    manda(richiesta, risposta, {
      stato,
      corpo: (lingua) => paginaStato(lingua, stato, stato === 'file-illeggibile' && paginaIniziale(lingua)),
    });

  function mandaEsame(
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    { esame, via, scritto, percorso }: { esame: Esame; via: Via; scritto?: string; percorso?: string },
  ): string {
    return manda(richiesta, risposta, {
      stato: statoDi(esame, via),
      corpo: (lingua) => paginaEsame(lingua, esame, via, scritto),
      ...(percorso !== undefined && { percorso }),
    });
  }

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_richiesta: FastifyRequest, flusso: Readable) => leggiByte(flusso));
    app.addHook('onRequest', async (_richiesta, risposta) => {
      risposta.headers(difese);
    });
    app.setErrorHandler((errore, richiesta, risposta) => {
      giornale({ evento: 'verifica-guasto', riferimento: nuovoRiferimento(), ...voceGuasto(errore) });
      return risposta.send(mandaStato(richiesta, risposta, 'guasto'));
    });
    app.setNotFoundHandler((richiesta, risposta) => {
      const corpo = (lingua: Lingua): Html => paginaIniziale(lingua);
      const pagina = manda(richiesta, risposta, { corpo });
      return risposta.code(404).send(pagina);
    });

    app.get('/', (richiesta, risposta) => manda(richiesta, risposta, { corpo: paginaIniziale }));

    // A wildcard, because a token is longer than a named parameter may be.
    app.get<{ Params: { '*': string } }>('/v/*', async (richiesta, risposta) => {
      const gettone = richiesta.params['*'];
      const esame = await verificatore.gettone(gettone);
      return mandaEsame(richiesta, risposta, {
        esame,
        via: 'gettone',
        percorso: `/v/${encodeURIComponent(gettone)}`,
      });
    });

    app.post('/codice', async (richiesta, risposta) => {
      const chi = indirizzoDi(richiesta);
      if (limite.superato(chi)) return mandaStato(richiesta, risposta, 'troppi');
      const campo = (await moduloDi(richiesta))?.get('codice');
      const scritto = typeof campo === 'string' ? campo.slice(0, 40) : '';
      const esame = await verificatore.codice(scritto);
      // A slip of the finger is caught by the check character and guesses nothing.
      if (esame.tipo === 'codice-sconosciuto') limite.fallimento(chi);
      return mandaEsame(richiesta, risposta, { esame, via: 'codice', scritto });
    });

    app.post('/pdf', async (richiesta, risposta) => {
      const chi = indirizzoDi(richiesta);
      if (limite.superato(chi)) return mandaStato(richiesta, risposta, 'troppi');
      const byte = await pdfDi((await moduloDi(richiesta))?.get('file'));
      if (!byte) return mandaStato(richiesta, risposta, 'file-illeggibile');
      const esame = await verificatore.pdf(byte);
      if (esame.tipo !== 'trovato') limite.fallimento(chi);
      return mandaEsame(richiesta, risposta, { esame, via: 'pdf' });
    });

    // Reloading or sharing the page of an answer leads back to the start instead of to an error.
    for (const percorso of ['/codice', '/pdf'])
      app.get(percorso, (_richiesta, risposta) => risposta.redirect('/'));

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
  };
}
