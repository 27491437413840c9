import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

/** Largest request accepted on either face: 2 MB. */
export const limiteCorpo = 2 * 1024 * 1024;
/** With the file of a municipality inside (S001): 8 MB. */
export const limiteCorpoSubentro = 8 * 1024 * 1024;
const subentro = /\/(AnprServiceS001|operazioni\/S001)(\?|$)/;
/** Beyond the limit the rest is read and thrown away, so that the connection survives; beyond this it is closed. */
const scartoMassimo = 32 * 1024 * 1024;

export type DifettoCorpo = 'troppo-grande' | 'non-utf8';
export type Corpo = Esito<string, DifettoCorpo>;

/** UTF-8 text of a request body. Reading never throws for what the sender did, except when the connection dies. */
export async function leggiCorpo(flusso: Readable, limite = limiteCorpo): Promise<Corpo> {
  const pezzi: Buffer[] = [];
  let lunghezza = 0;
  for await (const pezzo of flusso as AsyncIterable<Buffer>) {
    lunghezza += pezzo.length;
    if (lunghezza <= limite) pezzi.push(pezzo);
    else pezzi.length = 0;
    if (lunghezza > scartoMassimo) break;
  }
  if (lunghezza > limite) return fallito('troppo-grande');
  try {
    return riuscito(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pezzi)));
  } catch {
    return fallito('non-utf8');
  }
}

/** Every body arrives as {@link Corpo}, whatever its declared type: the route says what it wanted. */
export function leggiCorpiCome(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', ({ url }: FastifyRequest, flusso: Readable) =>
    leggiCorpo(flusso, subentro.test(url) ? limiteCorpoSubentro : limiteCorpo),
  );
  // What is left of a body given up on has no reader: kept alive, its connection would hang until a timeout.
  app.addHook('onSend', async (richiesta, risposta) => {
    if (!richiesta.raw.complete) risposta.header('connection', 'close');
  });
}

/** Body of a request as read by {@link leggiCorpiCome}; a request without body reads as empty text. */
export function corpoDi(richiesta: { body: unknown }): Corpo {
  return richiesta.body === undefined ? riuscito('') : (richiesta.body as Corpo);
}
