import type { Kysely, Selectable } from 'kysely';
import type { StatoPredisposizione } from '#contract/wa/stato-civile.ts';
import type { Schema } from '../db/schema.ts';
import type { TabelleAnsc } from './tabelle.ts';

export interface Letta {
  readonly riga: Selectable<TabelleAnsc['predisposizione']>;
  readonly stato: StatoPredisposizione;
}

const limite = 500;

/** Of that comune, the latest first. Done are those whose registration has not been taken back. */
export async function leggiPredisposizioni(
  db: Kysely<Schema>,
  comune: string,
  quali: { readonly id?: string; readonly idNotifica?: string },
): Promise<readonly Letta[]> {
  let domanda = db
    .selectFrom('predisposizione as p')
    .leftJoin('operazione as annullamento', 'annullamento.annulla', 'p.operazione')
    .selectAll('p')
    .select('annullamento.id as annullata')
    .where('p.comune', '=', comune);
  if (quali.id !== undefined) domanda = domanda.where('p.id', '=', quali.id);
  if (quali.idNotifica !== undefined) domanda = domanda.where('p.id_notifica', '=', quali.idNotifica);
  const righe = await domanda.orderBy('p.id', 'desc').limit(limite).execute();
  return righe.map((riga) => ({
    riga,
    stato: riga.operazione !== null && riga.annullata === null ? 'fatta' : riga.stato,
  }));
}
