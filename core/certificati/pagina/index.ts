import type { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Ambiente } from '#contract/wa/comune.ts';
import { creaLimite, type Limite } from '../../accessi/limite.ts';
import { nuovoRiferimento, voceGuasto, type Giornale } from '../../http/giornale.ts';
import type { Orologio } from '../../orologio.ts';
import type { Verificatore } from '../verifica.ts';
import { leggiByte, pdfDi } from './corpo.ts';
import type { Html } from './html.ts';
import type { Lingua } from './lingua.ts';
import { paginaIniziale } from './moduli.ts';
import { serviFile } from './file.ts';
import { creaMittente, tentativi } from './manda.ts';
import { difesePubbliche, indirizzoDi, moduloDi } from './pubblica.ts';

export interface PartiPagina {
  readonly verificatore: Verificatore;
  readonly orologio: Orologio;
  readonly ambiente: Ambiente;
  readonly giornale: Giornale;
  /** Wrong codes and files by address; by default twenty in ten minutes. */
  readonly limite?: Limite;
}

const difese = difesePubbliche("'self' data:");
/** The public page that says what a certificate is worth; to be put on a server of its own (http/verifica.ts). */
export function creaPagina(parti: PartiPagina): FastifyPluginAsync {
  const { verificatore, orologio, giornale } = parti;
  const limite = parti.limite ?? creaLimite(orologio, tentativi);
  const { manda, mandaStato, mandaEsame } = creaMittente(parti.ambiente);

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

    serviFile(app);
  };
}
