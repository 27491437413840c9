import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { SpiaServizio } from '../servizi/stato.ts';

/** How the questions of a municipality to the agency go: slow as long as one of them has got no answer. */
export function spiaAgenzia(db: Kysely<Schema>): SpiaServizio {
  return async (comune) => {
    const { inAttesa, dal } = await db
      .selectFrom('richiesta_agenzia')
      .select([
        sql<number>`count(*)::int`.as('inAttesa'),
        sql<Date | null>`min(chiesta) filter (where guasto is not null)`.as('dal'),
      ])
      .where('comune', '=', comune)
      .where('stato', '=', 'attesa')
      .executeTakeFirstOrThrow();
    return dal ? { stato: 'rallentato', dal: dal.toISOString(), inAttesa } : { stato: 'bene', inAttesa };
  };
}
