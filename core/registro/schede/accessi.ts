import { sql, type Kysely } from 'kysely';
import type { VoceAccesso } from '#contract/wa/registro.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { nomeOperatore } from '../nome-operatore.ts';

const quanti = 100;

/** Who looked at a person, first the latest: a municipality watches over its own operators, the ministry over all. */
export async function accessiDi(db: Kysely<Schema>, id: string, chi: Chi): Promise<VoceAccesso[]> {
  let domanda = db
    .selectFrom('audit')
    .leftJoin('operatore as chi', 'chi.codice_fiscale', 'audit.operatore')
    .select(['audit.istante', 'audit.operatore', 'audit.id_postazione', 'audit.canale', 'audit.finalita'])
    .select(['chi.cognome', 'chi.nome'])
    .where(sql<boolean>`audit.soggetti @> array[${id}::bigint]`);
  if (chi.ruolo !== 'ministero') domanda = domanda.where('audit.flusso', '=', chi.comune);
  const righe = await domanda.orderBy('audit.id', 'desc').limit(quanti).execute();
  return righe.map((riga) => ({
    quando: riga.istante.toISOString(),
    operatore: riga.operatore,
    ...nomeOperatore(riga),
    idPostazione: riga.id_postazione,
    canale: riga.canale,
    finalita: riga.finalita,
  }));
}
