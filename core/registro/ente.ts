import type { Kysely } from 'kysely';
import type { ParametriComune } from '../certificati/domanda.ts';
import type { Schema } from '../db/schema.ts';

export type CercaEnte = (codice: string) => Promise<ParametriComune>;

/** A municipality changes its name by law, not between two calls: asked again after a minute, in milliseconds. */
const validita = 60_000;

/** Name and province of a body of the census; one that is not there is called by its code. */
export function cercaEnte(db: Kysely<Schema>): CercaEnte {
  const noti = new Map<string, { readonly comune: ParametriComune; readonly fino: number }>();
  return async (codice) => {
    const noto = noti.get(codice);
    if (noto && noto.fino > performance.now()) return noto.comune;
    const ente = await db.selectFrom('ente').selectAll().where('codice', '=', codice).executeTakeFirst();
    if (!ente) return { codiceIstat: codice, nome: codice, siglaProvincia: '' };
    const comune = { codiceIstat: codice, nome: ente.nome, siglaProvincia: ente.sigla_provincia };
    noti.set(codice, { comune, fino: performance.now() + validita });
    return comune;
  };
}
