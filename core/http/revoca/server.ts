import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Pki } from '../../accessi/pki/index.ts';
import type { Revoche } from '../../accessi/revoche.ts';
import type { Orologio } from '../../orologio.ts';
import { voceGuasto, type Giornale } from '../giornale.ts';
import { creaSportelloRevoca } from './sportello.ts';

const domandaMassima = 8 * 1024;

export interface PartiRevoca {
  readonly pki: Pki;
  readonly revoche: Revoche;
  readonly orologio: Orologio;
  readonly giornale: Giornale;
}

/**
 * Revocation for whoever has one of our certificates in hand: lists, state of one certificate (OCSP, RFC 6960), authorities.
 * Plain HTTP, as RFC 5280 §4.2.1.13 wants it: everything here is signed, and asking it over TLS would ask about itself.
 */
export function creaServerRevoca(parti: PartiRevoca): FastifyInstance {
  const { giornale } = parti;
  const sportello = creaSportelloRevoca(parti);
  const app = Fastify({
    logger: false,
    bodyLimit: domandaMassima,
    requestTimeout: 10_000,
    connectionTimeout: 20_000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: domandaMassima },
  });
  app.addContentTypeParser('application/ocsp-request', { parseAs: 'buffer' }, (_r, corpo, fatto) => {
    fatto(null, corpo);
  });
  const dai = (
    risposta: FastifyReply,
    tipo: string,
    trovato: { readonly byte: Uint8Array; readonly secondi: number } | undefined,
  ): FastifyReply =>
    trovato
      ? risposta
          .header('content-type', tipo)
          .header('cache-control', `public, max-age=${trovato.secondi}`)
          .send(Buffer.from(trovato.byte))
      : risposta.status(404).send();

  app.get<{ Params: { file: string } }>('/crl/:file', async (richiesta, risposta) =>
    dai(risposta, 'application/pkix-crl', await sportello.lista(richiesta.params.file)),
  );
  app.get<{ Params: { file: string } }>('/ca/:file', async (richiesta, risposta) =>
    dai(risposta, 'application/pkix-cert', sportello.autorita(richiesta.params.file)),
  );
  const tipoOcsp = 'application/ocsp-response';
  app.post('/ocsp', async (richiesta, risposta) =>
    dai(risposta, tipoOcsp, await sportello.chiedi(richiesta.body as Buffer)),
  );
  app.get<{ Params: { domanda: string } }>('/ocsp/:domanda', async (richiesta, risposta) =>
    dai(risposta, tipoOcsp, await sportello.chiedi(Buffer.from(richiesta.params.domanda, 'base64'))),
  );
  app.setNotFoundHandler(async (_richiesta, risposta) => risposta.status(404).send());
  app.setErrorHandler(async (errore: Error & { statusCode?: number }, _richiesta, risposta) => {
    const stato = errore.statusCode ?? 500;
    if (stato >= 500) giornale({ evento: 'revoca-guasta', ...voceGuasto(errore) });
    return risposta.status(stato).send();
  });
  return app;
}
