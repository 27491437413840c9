import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Schema } from '../../db/schema.ts';
import { codiciCancellati, nonConsegnata } from './rifiuti.ts';

/** Days for which the second half of codes that nobody has used yet is kept. */
export const giorniCodici = 90;

/** An e-mail to be sent, with the second half of the codes of a card. */
export async function mettiInCoda(
  db: Kysely<Schema>,
  seriale: string,
  destinatario: string,
  istante: Date,
): Promise<void> {
  await db
    .insertInto('posta_carta')
    .values({ seriale, destinatario, stato: 'in-coda', prossimo: new Date(), causa: null, istante })
    .execute();
}

/** Once more to the same address, while the half is still kept. */
export async function rimettiInCoda(
  db: Kysely<Schema>,
  seriale: string,
  istante: Date,
): Promise<Esito<void, ErroreWa>> {
  const ultima = await db
    .selectFrom('posta_carta')
    .select(['id', 'destinatario', 'stato'])
    .where('seriale', '=', seriale)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!ultima) return fallito(nonConsegnata);
  const conservati = await db
    .selectFrom('codici_carta')
    .select('seriale')
    .where('seriale', '=', seriale)
    .where('chiusi', 'is not', null)
    .executeTakeFirst();
  if (!conservati) return fallito(codiciCancellati);
  if (ultima.stato === 'in-coda') {
    await db.updateTable('posta_carta').set({ prossimo: new Date() }).where('id', '=', ultima.id).execute();
    return riuscito(undefined);
  }
  await mettiInCoda(db, seriale, ultima.destinatario, istante);
  return riuscito(undefined);
}
