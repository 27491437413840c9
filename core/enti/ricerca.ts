import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { ModoUso } from './tabelle.ts';

/** A use of the register that a body is authorised to. */
export interface UsoEnte {
  readonly codice: string;
  readonly descrizione: string;
  /** Tab. 16, without zeros. */
  readonly sezioni: readonly string[];
  readonly modi: readonly ModoUso[];
}

export interface RicercaEnti {
  /** The use of a body by its code, in force on a day. */
  usoEnte(ente: string, codice: string, giorno: string): Promise<UsoEnte | undefined>;
}

export function ricercaEnti(db: Kysely<Schema>): RicercaEnti {
  return {
    usoEnte: (ente, codice, giorno) =>
      db
        .selectFrom('uso_ente')
        .select(['codice', 'descrizione', 'sezioni', 'modi'])
        .where('ente', '=', ente)
        .where('codice', '=', codice)
        .where('dal', '<=', giorno)
        .where((e) => e.or([e('al', 'is', null), e('al', '>=', giorno)]))
        .executeTakeFirst(),
  };
}

/** Authorises a body to a use, or changes what the use allows; what was done under it stays in the audit. */
export async function autorizzaUso(
  db: Kysely<Schema>,
  ente: string,
  uso: UsoEnte & { readonly dal: string; readonly al?: string },
): Promise<void> {
  const { codice, descrizione, dal, al = null } = uso;
  const parti = { descrizione, sezioni: [...uso.sezioni], modi: [...uso.modi], dal, al };
  await db
    .insertInto('uso_ente')
    .values({ ente, codice, ...parti })
    .onConflict((gia) => gia.columns(['ente', 'codice']).doUpdateSet(parti))
    .execute();
}
