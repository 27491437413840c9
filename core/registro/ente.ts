import { sql, type Kysely } from 'kysely';
import { normale } from '#contract/indirizzo-ip.ts';
import type { ParametriComune } from '../certificati/domanda.ts';
import type { Schema } from '../db/schema.ts';

export type CercaEnte = (codice: string) => Promise<ParametriComune>;

/** A municipality changes its name by law, not between two calls: asked again after a minute, in milliseconds. */
const validita = 60_000;

type Noti = Map<string, { readonly comune: ParametriComune; readonly fino: number }>;
/** Of each register: what is set here holds here at once, in other processes within a minute. */
const notiDi = new WeakMap<Kysely<Schema>, Noti>();

function noti(db: Kysely<Schema>): Noti {
  const gia = notiDi.get(db) ?? new Map<string, { comune: ParametriComune; fino: number }>();
  notiDi.set(db, gia);
  return gia;
}

/** To be called when something of a municipality has been set. */
export function dimenticaEnte(db: Kysely<Schema>, codice: string): void {
  noti(db).delete(codice);
}

async function leggi(db: Kysely<Schema>, codice: string): Promise<ParametriComune | undefined> {
  const ente = await db
    .selectFrom('ente as e')
    .leftJoin('parametri_certificati as p', 'p.comune', 'e.codice')
    .leftJoin('recapito as r', 'r.comune', 'e.codice')
    .select(['e.nome', 'e.sigla_provincia', 'p.bollo_virtuale', 'p.intestazione', 'p.logo'])
    .select('r.integrata')
    .select(
      sql<string | null>`(
        select c.valore ->> 'grande' from cambio_comune c
        where c.comune = e.codice and c.sezione = 'loghi' order by c.id desc limit 1)`.as('piccolo'),
    )
    .select(
      sql<readonly string[] | null>`(
        select c.valore from cambio_comune c
        where c.comune = e.codice and c.sezione = 'indirizzi-ip' order by c.id desc limit 1)`.as('indirizzi'),
    )
    .where('e.codice', '=', codice)
    .executeTakeFirst();
  // The picture of ANPR, where the municipality has set no sharper one for its certificates.
  const logo = ente?.logo ?? (ente?.piccolo == null ? null : Buffer.from(ente.piccolo, 'base64'));
  return (
    ente && {
      ...{ codiceIstat: codice, nome: ente.nome, siglaProvincia: ente.sigla_provincia },
      ...(ente.bollo_virtuale !== null && { autorizzazioneBolloVirtuale: ente.bollo_virtuale }),
      ...(ente.intestazione !== null && { intestazione: ente.intestazione }),
      ...(logo !== null && { logo: new Uint8Array(logo) }),
      ...(ente.integrata === true && { integrata: true }),
      ...(ente.indirizzi && ente.indirizzi.length > 0 && { indirizziIp: ente.indirizzi.map(normale) }),
    }
  );
}

/** Name, province and parameters of a body of the census; one that is not there is called by its code. */
export function cercaEnte(db: Kysely<Schema>): CercaEnte {
  const memoria = noti(db);
  return async (codice) => {
    const noto = memoria.get(codice);
    if (noto && noto.fino > performance.now()) return noto.comune;
    const comune = await leggi(db, codice);
    if (!comune) return { codiceIstat: codice, nome: codice, siglaProvincia: '' };
    memoria.set(codice, { comune, fino: performance.now() + validita });
    return comune;
  };
}
