import { sql, type Kysely } from 'kysely';
import type { VoceAccesso } from '#contract/wa/registro.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';

const quanti = 100;

/** Who looked at a person, first the latest: a municipality watches over its own operators, the ministry over all. */
export async function accessiDi(db: Kysely<Schema>, id: string, chi: Chi): Promise<VoceAccesso[]> {
  let domanda = db
    .selectFrom('audit')
    .select(['istante', 'operatore', 'id_postazione', 'canale', 'finalita'])
    .where(sql<boolean>`soggetti @> array[${id}::bigint]`);
  if (chi.ruolo !== 'ministero') domanda = domanda.where('flusso', '=', chi.comune);
  const righe = await domanda.orderBy('id', 'desc').limit(quanti).execute();
  return righe.map((riga) => ({
    quando: riga.istante.toISOString(),
    operatore: riga.operatore,
    idPostazione: riga.id_postazione,
    canale: riga.canale,
    finalita: riga.finalita,
  }));
}
