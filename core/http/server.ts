import type { Server as ServerHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyHttpsOptions } from 'fastify';
import type { IdentitaServer } from '../accessi/pki/index.ts';
import type { Giornale } from './giornale.ts';
import { rifiutaIlleggibile } from './illeggibile.ts';

/** How long a request in course may keep the core from closing, in milliseconds. */
const attesaChiusura = 5000;

export interface Ascolto {
  readonly porta: number;
  chiudi(): Promise<void>;
}

/** A TLS face of the core. `ancora`: when given, client certificates of that authority are asked for. */
export function creaServer(dati: {
  nome: string;
  identita: IdentitaServer;
  ancora?: string;
  giornale: Giornale;
  /** SECURITY: who is believed on where a call comes from (`X-Forwarded-For`); nobody, when left out. */
  proxy?: readonly string[];
}): FastifyInstance {
  const opzioni: FastifyHttpsOptions<ServerHttps> = {
    https: {
      key: dati.identita.chiave.export({ type: 'pkcs8', format: 'pem' }),
      cert: dati.identita.certificato.toString() + dati.identita.catena,
      minVersion: 'TLSv1.2',
      ...(dati.ancora !== undefined && {
        ca: dati.ancora,
        requestCert: true,
        // Refused certificates are let in as far as the answer that says which one it is and since when.
        rejectUnauthorized: false,
      }),
    },
    logger: false,
    trustProxy: dati.proxy && dati.proxy.length > 0 ? [...dati.proxy] : false,
    // A slow sender must not hold a connection for ever.
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 75_000,
    // On closing, a request being served is answered; connections at rest are closed.
    forceCloseConnections: 'idle',
    bodyLimit: Number.MAX_SAFE_INTEGER,
    exposeHeadRoutes: false,
    ...rifiutaIlleggibile(dati.nome === 'wa'),
  };
  const app = Fastify(opzioni) as unknown as FastifyInstance;
  app.addHook('onSend', async (_richiesta, risposta) => {
    risposta.header('x-content-type-options', 'nosniff');
    if (!risposta.hasHeader('cache-control')) risposta.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (richiesta, risposta) => {
    dati.giornale({
      evento: dati.nome,
      // The pattern of the route, never the address: it may hold an identifier.
      rotta: richiesta.routeOptions.url ?? '-',
      stato: risposta.statusCode,
      ms: Math.round(risposta.elapsedTime),
    });
  });
  return app;
}

export async function ascolta(app: FastifyInstance, porta: number, indirizzo: string): Promise<Ascolto> {
  await app.listen({ port: porta, host: indirizzo });
  return {
    porta: (app.server.address() as AddressInfo).port,
    chiudi: async () => {
      const basta = setTimeout(() => {
        (app.server as unknown as ServerHttps).closeAllConnections();
      }, attesaChiusura);
      await app.close();
      clearTimeout(basta);
    },
  };
}
