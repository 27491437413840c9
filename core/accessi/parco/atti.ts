import type { Kysely } from 'kysely';
import type { AttoPostazioni } from '#contract/wa/postazioni.ts';
import type { TabelleAccessi } from '../tabelle.ts';

type Db = Kysely<TabelleAccessi>;

/** State of a workstation and of all its certificates that are not revoked, together. */
async function passa(
  db: Db,
  quali: readonly string[],
  da: readonly string[],
  a: { readonly censita: string; readonly certificati: string },
  ora: Date,
): Promise<readonly string[]> {
  const cambiate = await db
    .updateTable('postazione_censita')
    .set({ stato: a.censita, dal: ora })
    .where('id_postazione', 'in', quali)
    .where('stato', 'in', da)
    .returning('id_postazione')
    .execute();
  const ids = cambiate.map(({ id_postazione: id }) => id);
  if (ids.length === 0) return ids;
  await db
    .updateTable('postazione')
    .set({ stato: a.certificati, dal: ora })
    .where('id_postazione', 'in', ids)
    .where('stato', '<>', 'revocata')
    .execute();
  await db.deleteFrom('postazione_codice').where('id_postazione', 'in', ids).execute();
  return ids;
}

/** Of a workstation that was never installed nothing is left to unblock: it waits for its certificate again. */
async function sblocca(db: Db, quali: readonly string[], ora: Date): Promise<readonly string[]> {
  const sbloccate = await passa(db, quali, ['bloccata'], { censita: 'attiva', certificati: 'attiva' }, ora);
  if (sbloccate.length === 0) return sbloccate;
  await db
    .updateTable('postazione_censita')
    .set({ stato: 'da-installare' })
    .where('id_postazione', 'in', sbloccate)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('postazione')
            .select('impronta')
            .whereRef('postazione.id_postazione', '=', 'postazione_censita.id_postazione')
            .where('postazione.stato', '<>', 'revocata'),
        ),
      ),
    )
    .execute();
  return sbloccate;
}

/** @param quali all of the body of whoever asks. @returns those that changed. */
export function compi(db: Db, atto: AttoPostazioni, ora: Date): Promise<readonly string[]> {
  const { quali } = atto;
  return db.transaction().execute(async (tutto) => {
    switch (atto.atto) {
      case 'blocca':
        return passa(
          ...([tutto, quali, ['attiva', 'da-installare']] as const),
          ...([{ censita: 'bloccata', certificati: 'bloccata' }, ora] as const),
        );
      case 'sblocca':
        return sblocca(tutto, quali, ora);
      case 'chiedi-rinnovo': {
        const chieste = await tutto
          .updateTable('postazione_censita')
          .set({ rinnovo_chiesto: ora })
          .where('id_postazione', 'in', quali)
          .where('stato', '=', 'attiva')
          .returning('id_postazione')
          .execute();
        return chieste.map(({ id_postazione: id }) => id);
      }
      case 'affida': {
        const { responsabile, descrizione } = atto;
        const affidate = await tutto
          .updateTable('postazione_censita')
          .set({ responsabile, descrizione })
          .where('id_postazione', 'in', quali)
          .where('stato', '<>', 'eliminata')
          .returning('id_postazione')
          .execute();
        return affidate.map(({ id_postazione: id }) => id);
      }
    }
  });
}

/** For ever: the certificates are revoked, and a trigger keeps both as they are. */
export function elimina(db: Db, idPostazione: string, ora: Date): Promise<readonly string[]> {
  return db
    .transaction()
    .execute((tutto) =>
      passa(tutto, [idPostazione], ['bloccata'], { censita: 'eliminata', certificati: 'revocata' }, ora),
    );
}
