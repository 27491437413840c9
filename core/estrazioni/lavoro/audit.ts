import type { Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import type { InCorso } from './in-corso.ts';

/** People of one line: a line for each would be a million, one for all would not fit. */
const perRiga = 10_000;

export interface AuditElenco {
  aggiungi(soggetti: readonly string[]): Promise<void>;
  chiudi(): Promise<void>;
}

/** Whose data went into a result, in the name of who asked: in the transaction of the result. */
export function scriviAuditDi(
  trx: Kysely<Schema>,
  { id, codice, comune, chi }: InCorso,
  istante: Date,
  sezioni: readonly string[],
): AuditElenco {
  let raccolti: string[] = [];
  const scrivi = async (): Promise<void> => {
    if (raccolti.length === 0) return;
    await trx
      .insertInto('audit')
      .values({
        ...{ flusso: comune, tipo: codice, istante, ...chi, finalita: 'estrazione', esito: 'OK' },
        ...{ soggetti: raccolti, campi: sezioni.map((una) => `T16:${una}`), operazione: id },
      })
      .execute();
    raccolti = [];
  };
  return {
    async aggiungi(soggetti) {
      raccolti.push(...soggetti);
      if (raccolti.length >= perRiga) await scrivi();
    },
    chiudi: scrivi,
  };
}
