import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { idANPR } from './id-anpr.ts';
import type { Identita } from './operazione.ts';

/** What only the register can number: the operation, and the people who are new. A number drawn in vain stays unused. */
export async function numeri(
  trx: Kysely<Schema>,
  quanti: number,
): Promise<{ id: string; nuovi: Identita[] }> {
  const { rows } = await sql<{ id: string }>`select nextval('id_operazione')::text as id`.execute(trx);
  const nuovi: Identita[] = [];
  for (let i = 0; i < quanti; i++) {
    const { rows: n } = await sql<{ scheda: string; anpr: string }>`
      select nextval('id_soggetto')::text as scheda, nextval('numero_id_anpr')::text as anpr`.execute(trx);
    nuovi.push({ idSchedaSoggettoANPR: n[0]?.scheda ?? '', idANPR: idANPR(Number(n[0]?.anpr)) });
  }
  return { id: rows[0]?.id ?? '', nuovi };
}
