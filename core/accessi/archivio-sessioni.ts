import type { Kysely } from 'kysely';
import { creaAperturaConPassword } from './archivio-giornaliere.ts';
import { oggiDiSistema, type Oggi } from './archivio-censimento.ts';
import { apriConCarta, leggiSessione } from './archivio-sessione.ts';
import type { ArchivioSessioni } from './censimento.ts';
import { creaSessioniAperte } from './archivio-sessioni-aperte.ts';
import type { TabelleAccessi } from './tabelle.ts';

/** Challenges and sessions in the database, so that any process of the core knows them. */
export function creaArchivioSessioni(
  db: Kysely<TabelleAccessi>,
  oggi: Oggi = oggiDiSistema,
): ArchivioSessioni {
  return {
    ...creaSessioniAperte(db),
    ...creaAperturaConPassword(db),
    async nuovaSfida(hash, improntaPostazione, { istante, scadenza, atto = null }) {
      await db
        .insertInto('sfida')
        .values({ hash: Buffer.from(hash), postazione: improntaPostazione, istante, scadenza, atto })
        .execute();
    },
    async consumaSfida(hash, improntaPostazione) {
      const riga = await db
        .deleteFrom('sfida')
        .where('hash', '=', Buffer.from(hash))
        .returningAll()
        .executeTakeFirst();
      return riga?.postazione === improntaPostazione ? riga : undefined;
    },
    apri: (hash, sessione) => apriConCarta(db, hash, sessione),
    leggi: (hash) => leggiSessione(db, hash, oggi),
    async usata(hash, ora) {
      await db
        .updateTable('sessione')
        .set({ ultimo_uso: ora })
        .where('hash', '=', Buffer.from(hash))
        .where('ultimo_uso', '<', ora)
        .execute();
    },
    async chiudi(hash, ora) {
      await db
        .updateTable('sessione')
        .set({ chiusa: ora })
        .where('hash', '=', Buffer.from(hash))
        .where('chiusa', 'is', null)
        .execute();
    },
    async pulisci(ora) {
      await db.deleteFrom('sfida').where('scadenza', '<', ora).execute();
      await db.deleteFrom('firma_vista').where('scadenza', '<', ora).execute();
    },
  };
}
