import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { rotte, type Rotta, type Rotte } from '#contract/wa/rotte.ts';
import { corpoDi, leggiCorpiCome } from '../corpo.ts';
import {
  campiDi,
  corpoRifiutato,
  guasto,
  richiestaNonValida,
  rottaSconosciuta,
  statoHttp,
} from '../errori.ts';
import { nuovoRiferimento, voceGuasto, type Giornale } from '../giornale.ts';
import { nonTesto } from '../testo.ts';
import type { Gestori } from './contesto.ts';
import { passa, type Portineria } from './guardia.ts';

type GestoreGenerico = (richiesta: unknown, contesto: unknown) => Promise<Esito<unknown, ErroreWa>>;

function rifiuta(risposta: FastifyReply, errore: ErroreWa): FastifyReply {
  return risposta.status(statoHttp(errore)).send({ errore });
}

/** SECURITY: before any schema, because a free text has no form of its own, and the database would break on it. */
function testuale(valore: unknown, scritto?: string): Esito<unknown, ErroreWa> {
  const percorso = nonTesto(valore, scritto);
  if (percorso === undefined) return riuscito(valore);
  return fallito(richiestaNonValida([{ percorso, messaggio: 'contiene caratteri che non sono testo' }]));
}

/** What the client sent, before the schema: query and path of a GET, the JSON body otherwise. */
function grezza(rotta: Rotta, richiesta: FastifyRequest): Esito<unknown, ErroreWa> {
  if (rotta.metodo !== 'POST')
    return testuale({ ...(richiesta.query as object), ...(richiesta.params as object) });
  const corpo = corpoDi(richiesta);
  if (!corpo.ok) return fallito(corpoRifiutato(corpo.errore));
  if (corpo.valore === '') return riuscito({});
  if (!/^application\/json\b/i.test(richiesta.headers['content-type'] ?? '')) {
    const problema = { percorso: '', messaggio: 'Content-Type previsto: application/json' };
    return fallito(richiestaNonValida([problema]));
  }
  try {
    return testuale(JSON.parse(corpo.valore), corpo.valore);
  } catch {
    return fallito(richiestaNonValida([{ percorso: '', messaggio: 'il corpo non è JSON valido' }]));
  }
}

/** Binds every route of the contract: guard, request schema, handler, answer schema, always in this order. */
export function collegaRotte(
  app: FastifyInstance,
  parti: { portineria: Portineria; gestori: Gestori; giornale: Giornale },
): void {
  leggiCorpiCome(app);
  const { portineria, gestori, giornale } = parti;

  for (const nome of Object.keys(rotte) as (keyof Rotte)[]) {
    const rotta: Rotta = rotte[nome];
    const gestore = gestori[nome] as GestoreGenerico;
    app.route({
      method: rotta.metodo,
      url: rotta.percorso,
      config: { nome },
      onRequest: async (richiesta, risposta) => {
        const passaggio = await passa(portineria, rotta, richiesta, nome);
        if (!passaggio.ok) return rifiuta(risposta, passaggio.errore);
        richiesta.contesto = passaggio.valore;
        return undefined;
      },
      handler: async (richiesta, risposta) => {
        const letta = grezza(rotta, richiesta);
        if (!letta.ok) return rifiuta(risposta, letta.errore);
        const valida = rotta.richiesta.safeParse(letta.valore);
        if (!valida.success) return rifiuta(risposta, richiestaNonValida(campiDi(valida.error)));
        const esito = await gestore(valida.data, richiesta.contesto);
        if (!esito.ok) return rifiuta(risposta, esito.errore);
        return risposta.send(rotta.risposta.parse(esito.valore));
      },
    });
  }

  app.setNotFoundHandler(async (richiesta, risposta) => {
    const passaggio = await passa(portineria, { guardia: 'postazione' }, richiesta);
    return rifiuta(risposta, passaggio.ok ? rottaSconosciuta : passaggio.errore);
  });
  app.setErrorHandler(async (errore: Error & { statusCode?: number }, richiesta, risposta) => {
    if (richiesta.raw.socket.destroyed) {
      giornale({ evento: 'interrotta' });
      return risposta.hijack();
    }
    // The framework's own refusals: an address or a header that cannot be read.
    if ((errore.statusCode ?? 500) < 500) {
      return rifiuta(risposta, richiestaNonValida([{ percorso: '', messaggio: 'richiesta non leggibile' }]));
    }
    const riferimento = nuovoRiferimento();
    giornale({ evento: 'guasto', riferimento, ...voceGuasto(errore) });
    return rifiuta(risposta, guasto(riferimento));
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    contesto: unknown;
  }
  interface FastifyContextConfig {
    nome?: string;
  }
}
