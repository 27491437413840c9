import type { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { creaLimite } from '../accessi/limite.ts';
import { leggiByte } from '../certificati/pagina/corpo.ts';
import { difesePubbliche, linguaDi } from '../certificati/pagina/pubblica.ts';
import type { Schema } from '../db/schema.ts';
import { nuovoRiferimento, voceGuasto, type Giornale } from '../http/giornale.ts';
import { creaAntiReplay } from '../http/soap/anti-replay.ts';
import type { Orologio } from '../orologio.ts';
import { massimoModulo } from './allegati.ts';
import { creaBanco } from './banco.ts';
import { percorsiAccesso } from './percorsi-accesso.ts';
import { percorsiModuli } from './percorsi-moduli.ts';
import { percorsiRichieste } from './percorsi-richieste.ts';
import { creaSessioniPortale } from './sessione.ts';
import { stile } from './stile.ts';
import { testi } from './testi/index.ts';

const tentativi = { massimo: 20, finestraMs: 10 * 60_000 };

const difese = difesePubbliche('data:');

interface PartiPortale {
  readonly db: Kysely<Schema>;
  /** The register's: requests are dated by it. */
  readonly orologio: Orologio;
  /** The machine's: sessions and attempts last in it. */
  readonly tempo: Orologio;
  readonly giornale: Giornale;
  /** Signs who is logged in; left out, one that ends with the process. */
  readonly chiave?: Uint8Array;
}

/**
 * The citizens' portal, under `/portale` of the public page: only where no real person is registered. It works without
 * scripts, and the login is simulated and says so.
 */
export function creaPortale({ db, orologio, tempo, giornale, chiave }: PartiPortale): FastifyPluginAsync {
  const sessioni = creaSessioniPortale(creaAntiReplay(db), tempo, chiave);
  const limite = creaLimite(tempo, tentativi);
  const guasto = (errore: unknown): void =>
    giornale({ evento: 'portale-guasto', riferimento: nuovoRiferimento(), ...voceGuasto(errore) });
  const banco = creaBanco({ db, orologio, sessioni, guasto });

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_richiesta: FastifyRequest, flusso: Readable) =>
      leggiByte(flusso, massimoModulo),
    );
    app.addHook('onRequest', async (richiesta, risposta) => {
      risposta.headers({ ...difese, 'cache-control': 'no-store', vary: 'accept-language, cookie' });
      // SECURITY: a form of another site is not even read, whatever cookie came with it.
      const da = richiesta.headers['sec-fetch-site'];
      if (richiesta.method === 'POST' && da !== undefined && da !== 'same-origin')
        return risposta.code(403).type('text/plain').send('403');
      return undefined;
    });
    app.setErrorHandler((errore, richiesta, risposta) => {
      guasto(errore);
      return banco.chiedi(richiesta, risposta, { rifiuto: testi[linguaDi(richiesta)].guasto, codice: 500 });
    });
    app.get('/stile.css', (_richiesta, risposta) => risposta.type('text/css; charset=utf-8').send(stile));

    percorsiAccesso(app, banco, limite);
    percorsiModuli(app, banco);
    percorsiRichieste(app, banco);
  };
}
