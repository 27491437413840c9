import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Pki } from '../accessi/pki/index.ts';
import type { Giornale } from './giornale.ts';
import { creaServer } from './server.ts';

/**
 * The public page that verifies certificates: plain HTTPS for anyone's phone, a server of its own, so that nothing of
 * the register's faces can be reached from here.
 */
export function creaServerVerifica(parti: {
  pki: Pki;
  giornale: Giornale;
  pagina: FastifyPluginAsync;
  proxy?: readonly string[];
}): FastifyInstance {
  const { pki, giornale, proxy } = parti;
  const app = creaServer({ nome: 'verifica', identita: pki.server, giornale, ...(proxy && { proxy }) });
  app.register(parti.pagina);
  return app;
}
