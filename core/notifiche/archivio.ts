import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Notifica, NotificaInAttesa, StatoNotifica } from './modello.ts';

/**
 * Numbers and keeps them, in the transaction of what caused them: either both are, or neither. Municipalities in order,
 * so that two transactions never wait for each other; the number is taken last, and for a moment.
 */
export async function scriviNotifiche(
  trx: Kysely<Schema>,
  notifiche: readonly Notifica[],
  {
    idOperazioneANPR: operazione,
    adesso: istante,
  }: { readonly idOperazioneANPR: string; readonly adesso: Date },
): Promise<void> {
  const perComune = Map.groupBy(notifiche, ({ comune }) => comune);
  for (const comune of [...perComune.keys()].sort()) {
    const sue = perComune.get(comune) ?? [];
    const { ultimo } = await trx
      .insertInto('notifica_numero')
      .values({ comune, ultimo: String(sue.length) })
      .onConflict((conflitto) =>
        conflitto.column('comune').doUpdateSet({ ultimo: sql`notifica_numero.ultimo + excluded.ultimo` }),
      )
      .returning('ultimo')
      .executeTakeFirstOrThrow();
    const primo = BigInt(ultimo) - BigInt(sue.length) + 1n;
    await trx
      .insertInto('notifica')
      .values(
        sue.map(({ tipo, soggetti, contenuto }, i) => ({
          ...{ comune, progressivo: String(primo + BigInt(i)), tipo, operazione, istante },
          ...{ soggetto: soggetti[0] ?? null, soggetti: [...soggetti] },
          ...{ documento: JSON.stringify(contenuto), stato: '7' as const },
        })),
      )
      .execute();
  }
}

/** Those of a municipality, in order. @param dopo the last number that it has. */
export async function notificheDopo(
  db: Kysely<Schema>,
  comune: string,
  {
    dopo = '0',
    stato,
    quante,
  }: { readonly dopo?: string; readonly stato?: StatoNotifica; readonly quante: number },
): Promise<readonly NotificaInAttesa[]> {
  let domanda = db
    .selectFrom('notifica')
    .selectAll()
    .where('comune', '=', comune)
    .where('progressivo', '>', dopo);
  if (stato !== undefined) domanda = domanda.where('stato', '=', stato);
  const righe = await domanda.orderBy('progressivo').limit(quante).execute();
  return righe.map(
    ({ documento, tipo, soggetto, soggetti, progressivo, operazione, stato: suo, istante }) =>
      ({
        ...{ tipo, comune, progressivo, operazione, istante, stato: suo, contenuto: documento },
        soggetti: soggetti.length > 0 || soggetto === null ? soggetti : [soggetto],
      }) as NotificaInAttesa,
  );
}

/** They have been taken, whether once or again. @returns how many had not been. */
export async function segnaFruite(
  db: Kysely<Schema>,
  comune: string,
  progressivi: readonly string[],
): Promise<number> {
  if (progressivi.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('notifica')
    .set({ stato: '8' })
    .where('comune', '=', comune)
    .where('progressivo', 'in', [...progressivi])
    .where('stato', '=', '7')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
