import Fastify, { type FastifyInstance } from 'fastify';
import type { Conteggi } from '../misure/conteggi.ts';
import { esponi, tipoEsposizione, type Misura } from '../misure/esposizione.ts';
import type { MisureMacchina } from '../misure/macchina.ts';
import type { Osservatorio } from '../misure/registro.ts';
import { voceGuasto, type Giornale } from './giornale.ts';

export interface PartiMisure {
  readonly versione: string;
  readonly conteggi: Conteggi;
  readonly macchina: MisureMacchina;
  /** Left out, there is no database to watch. */
  readonly osservatorio?: Osservatorio;
  readonly giornale: Giornale;
}

/** How long the database may take to say that it is there, in milliseconds: a probe does not wait longer. */
const attesaDatabase = 2000;

function entro<T>(lavoro: Promise<T>, millisecondi: number): Promise<T> {
  return new Promise((risolvi, rifiuta) => {
    const basta = setTimeout(() => {
      rifiuta(new Error('tempo scaduto'));
    }, millisecondi);
    lavoro.then(risolvi, rifiuta).finally(() => {
      clearTimeout(basta);
    });
  });
}

/**
 * For whoever keeps the core alive: `/salute/vivo`, `/salute/pronto`, `/metrics` (Prometheus). Plain HTTP on an address of
 * its own, by default this machine alone: no personal data comes out of it, and a probe has no certificate.
 */
export function creaServerMisure(parti: PartiMisure): FastifyInstance {
  const { versione, conteggi, macchina, osservatorio, giornale } = parti;
  const app = Fastify({
    logger: false,
    bodyLimit: 1,
    requestTimeout: 10_000,
    connectionTimeout: 20_000,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
  });
  app.addHook('onSend', async (_richiesta, risposta) => {
    risposta.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });

  app.get('/salute/vivo', async () => ({ stato: 'vivo', versione }));

  app.get('/salute/pronto', async (_richiesta, risposta) => {
    try {
      if (osservatorio) await entro(osservatorio.risponde(), attesaDatabase);
      return { stato: 'pronto', versione };
    } catch (errore) {
      giornale({ evento: 'non-pronto', ...voceGuasto(errore) });
      return risposta.status(503).send({ stato: 'non-pronto', versione, causa: 'database' });
    }
  });

  app.get('/metrics', async (_richiesta, risposta) => {
    let delRegistro: readonly Misura[] = [];
    let raggiunto = 1;
    try {
      if (osservatorio) delRegistro = await entro(osservatorio.misure(), attesaDatabase);
    } catch (errore) {
      // What the process knows by itself is worth most just then.
      raggiunto = 0;
      giornale({ evento: 'misure-parziali', ...voceGuasto(errore) });
    }
    const database: Misura = {
      ...{ nome: 'sportello_database_raggiunto', tipo: 'gauge', campioni: [{ valore: raggiunto }] },
      aiuto: '1 se il database ha risposto a questa lettura.',
    };
    return risposta
      .header('content-type', tipoEsposizione)
      .send(esponi([...conteggi.misure(), ...macchina.misure(), database, ...delRegistro]));
  });
  app.setNotFoundHandler(async (_richiesta, risposta) => risposta.status(404).send());
  return app;
}
