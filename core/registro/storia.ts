import { sql, type Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { rispostaAgenzia } from '../agenzia-entrate/risposta.ts';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from './modello.ts';

/** One registration still in force that wrote somebody's record. */
export interface PassoStoria {
  readonly idOperazioneANPR: string;
  readonly codice: string;
  /** ISTAT code of who asked for it. */
  readonly comune: string;
  /** From which day it holds, `AAAA-MM-GG`. */
  readonly dal: string;
  /** The civil day on which it was written. */
  readonly registrata: string;
  /** Absent: it created the record. */
  readonly prima?: Soggetto;
  readonly dopo: Soggetto;
}

/** Registrations in force that wrote this record, first the earliest; what was taken back is as if it never was. */
export async function storiaSoggetto(db: Kysely<Schema>, id: string): Promise<readonly PassoStoria[]> {
  if (!/^\d{1,18}$/.test(id)) return [];
  const righe = await db
    .selectFrom('versione_soggetto as v')
    .innerJoin('operazione as o', 'o.id', 'v.operazione')
    .select(['v.operazione', 'o.codice', 'o.cod_mittente', 'v.valida_dal', 'o.istante', 'v.prima', 'v.dopo'])
    .where('v.id', '=', id)
    // An answer of the Agenzia delle Entrate is no event of a life.
    .where('o.codice', '<>', rispostaAgenzia)
    .where('o.annulla', 'is', null)
    .where('o.annulla_in_parte', 'is', null)
    .where(
      sql<boolean>`not exists (select from operazione a where a.annulla = o.id
        or a.annulla_in_parte = o.id and a.ripristinato = ${id}::bigint)`,
    )
    .orderBy('v.versione')
    .execute();
  return righe.map(({ operazione, codice, cod_mittente, valida_dal, istante, prima, dopo }) => ({
    idOperazioneANPR: operazione,
    codice,
    comune: cod_mittente,
    dal: valida_dal,
    registrata: giornoInItalia(istante),
    ...(prima && { prima }),
    dopo,
  }));
}

/** How a municipality came into ANPR with all its people: what was written then is not an event (services.md S001). */
const subentro = 'S001';

export function daSubentro(storia: readonly PassoStoria[]): PassoStoria | undefined {
  return storia.find(({ codice }) => codice === subentro);
}

/** What happened to the person since then. */
export function dopoSubentro(storia: readonly PassoStoria[]): readonly PassoStoria[] {
  return storia.filter(({ codice }) => codice !== subentro);
}
