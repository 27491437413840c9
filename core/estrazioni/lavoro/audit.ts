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
  // What names nobody of the register (a birth that is only proposed) is told of all the same.
  let qualcosa = false;
  const scrivi = async (): Promise<void> => {
    if (!qualcosa) return;
    await trx
      .insertInto('audit')
      .values({
        ...{ flusso: comune, tipo: codice, istante, ...chi, finalita: 'estrazione', esito: 'OK' },
        ...{ soggetti: raccolti, campi: sezioni.map((una) => `T16:${una}`), operazione: id },
      })
      .execute();
    raccolti = [];
    qualcosa = false;
  };
  return {
    async aggiungi(soggetti) {
      qualcosa = true;
      raccolti.push(...soggetti);
      if (raccolti.length >= perRiga) await scrivi();
    },
    chiudi: scrivi,
  };
}
