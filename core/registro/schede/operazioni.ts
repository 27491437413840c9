import { sql, type Kysely } from 'kysely';
import type { VoceOperazione } from '#contract/wa/registro.ts';
import type { Schema } from '../../db/schema.ts';
import { selezionaVoci, voceOperazione } from '../voce-operazione.ts';

const quante = 50;

/** Operations that wrote a record, first the latest, with those that took them back. */
export async function operazioniDi(
  db: Kysely<Schema>,
  versioni: 'versione_soggetto' | 'versione_famiglia',
  id: string,
): Promise<VoceOperazione[]> {
  const righe = await selezionaVoci(db)
    .where(
      sql<boolean>`o.id in (select operazione from ${sql.table(versioni)} where id = ${id}::bigint
        order by versione desc limit ${quante})`,
    )
    .orderBy('o.id', 'desc')
    .execute();
  return righe.map(voceOperazione);
}
