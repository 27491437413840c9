import type { Kysely } from 'kysely';
import type { TabelleAccessi } from '../../accessi/tabelle.ts';
import type { AntiReplay } from './verifica.ts';

/** Signatures already seen, shared by every process of the core: the unique key decides, also between two at once. */
export function creaAntiReplay(db: Kysely<TabelleAccessi>): AntiReplay {
  return {
    async nuova(hash, finoA) {
      const esito = await db
        .insertInto('firma_vista')
        .values({ hash: Buffer.from(hash), scadenza: finoA })
        .onConflict((conflitto) => conflitto.doNothing())
        .executeTakeFirst();
      return esito.numInsertedOrUpdatedRows === 1n;
    },
    async vista(hash) {
      const riga = await db
        .selectFrom('firma_vista')
        .select('scadenza')
        .where('hash', '=', Buffer.from(hash))
        .executeTakeFirst();
      return riga !== undefined;
    },
  };
}
