import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** Results that have been kept as long as it was said: their bytes, and their keys, are deleted for good. */
export async function togliScadute(db: Kysely<Schema>, adesso: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const scadute = await trx
      .updateTable('elaborazione')
      .set({ stato: 'scaduta' })
      .where('stato', '=', 'pronta')
      .where('scade', '<=', adesso)
      .returning('id')
      .execute();
    const ids = scadute.map(({ id }) => id);
    if (ids.length > 0) await trx.deleteFrom('elaborato').where('elaborazione', 'in', ids).execute();
    return ids.length;
  });
}
