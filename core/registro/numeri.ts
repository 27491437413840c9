import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { idANPR } from './id-anpr.ts';
import type { Identita, Operazione } from './operazione.ts';

export interface Numeri {
  /** Of the operation. */
  readonly id: string;
  readonly nuovi: readonly Identita[];
  readonly nuoveFamiglie: readonly string[];
}

/**
 * What only the register can number: the operation, the people and the families that are new. A number drawn in vain
 * stays unused.
 */
export async function numeri(
  trx: Kysely<Schema>,
  { nuoviSoggetti = 0, nuoveFamiglie = 0 }: Pick<Operazione, 'nuoviSoggetti' | 'nuoveFamiglie'>,
): Promise<Numeri> {
  const { rows } = await sql<{ id: string; schede: string[]; anpr: string[]; famiglie: string[] }>`
    select nextval('id_operazione')::text as id,
      array(select nextval('id_soggetto')::text from generate_series(1, ${nuoviSoggetti}::int)) as schede,
      array(select nextval('numero_id_anpr')::text from generate_series(1, ${nuoviSoggetti}::int)) as anpr,
      array(select nextval('id_famiglia')::text from generate_series(1, ${nuoveFamiglie}::int)) as famiglie
  `.execute(trx);
  const [dati] = rows;
  if (!dati) throw new Error('the sequences gave no numbers');
  return {
    id: dati.id,
    nuovi: dati.schede.map((idSchedaSoggettoANPR, posto) => ({
      idSchedaSoggettoANPR,
      idANPR: idANPR(Number(dati.anpr[posto])),
    })),
    nuoveFamiglie: dati.famiglie,
  };
}
