import type { Kysely } from 'kysely';
import { creaAperturaConPassword } from './archivio-giornaliere.ts';
import {
  cartaDi,
  incarichiAl,
  oggiDiSistema,
  operatoreDi,
  postazioneDi,
  type Oggi,
} from './archivio-censimento.ts';
import type { ArchivioSessioni, Carta } from './censimento.ts';
import { creaSessioniAperte, inattivita } from './archivio-sessioni-aperte.ts';
import type { TabelleAccessi } from './tabelle.ts';

function dellaCarta(riga: {
  readonly impronta_carta: string | null;
  readonly codice_fiscale: string;
  readonly stato_carta: string | null;
  readonly dal_carta: Date | null;
  readonly fine_carta: Date | null;
}): Carta | undefined {
  const { impronta_carta: impronta, stato_carta: stato, dal_carta: dal, fine_carta: scadenza } = riga;
  if (impronta === null || stato === null || !dal || !scadenza) return undefined;
  return cartaDi({ impronta, codice_fiscale: riga.codice_fiscale, stato, dal, scadenza });
}

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
    async apri(hash, { improntaPostazione, improntaCarta, ora, ...sessione }) {
      return db.transaction().execute(async (tx) => {
        // Two accesses at once with one card wait for each other here: neither finds the other too late.
        await tx
          .selectFrom('carta')
          .select('impronta')
          .where('impronta', '=', improntaCarta)
          .forUpdate()
          .execute();
        const nuova = await tx
          .selectFrom('postazione')
          .select('id_postazione')
          .where('impronta', '=', improntaPostazione)
          .executeTakeFirstOrThrow();
        const finite = await tx
          .updateTable('sessione')
          .from('postazione')
          .set({ chiusa: ora, fine: 'altra-postazione', fine_da: nuova.id_postazione })
          .whereRef('postazione.impronta', '=', 'sessione.postazione')
          .where('sessione.carta', '=', improntaCarta)
          .where('sessione.chiusa', 'is', null)
          .returning(['postazione.id_postazione', 'sessione.aperta'])
          .returning(['sessione.ultimo_uso', 'sessione.scadenza'])
          .execute();
        await tx
          .insertInto('sessione')
          .values({
            hash: Buffer.from(hash),
            postazione: improntaPostazione,
            carta: improntaCarta,
            codice_fiscale: sessione.codiceFiscale,
            aperta: ora,
            ultimo_uso: ora,
            scadenza: sessione.scadenza,
            chiusa: null,
            indirizzo: sessione.indirizzo ?? null,
          })
          .execute();
        const fresca = new Date(ora.getTime() - inattivita);
        return finite.map((riga) => ({
          idPostazione: riga.id_postazione,
          aperta: riga.aperta,
          viva: riga.scadenza > ora && riga.ultimo_uso > fresca,
        }));
      });
    },
    async leggi(hash) {
      const riga = await db
        .selectFrom('sessione')
        .innerJoin('operatore', 'operatore.codice_fiscale', 'sessione.codice_fiscale')
        .innerJoin(incarichiAl(oggi()), (unione) => unione.onTrue())
        .leftJoin('carta', 'carta.impronta', 'sessione.carta')
        .leftJoin('password_giornaliera as parola', 'parola.id', 'sessione.password')
        .innerJoin('postazione', 'postazione.impronta', 'sessione.postazione')
        .innerJoin('ente', 'ente.codice', 'postazione.ente')
        .selectAll('operatore')
        .select(['incarichi.ruolo', 'incarichi.profili', 'parola.giorno', 'parola.chiusa as parola_chiusa'])
        .select(['sessione.ultimo_uso', 'sessione.chiusa', 'sessione.scadenza as fine_sessione'])
        .select(['sessione.id', 'sessione.fine', 'sessione.fine_da'])
        .select(['carta.impronta as impronta_carta', 'carta.scadenza as fine_carta'])
        .select(['carta.stato as stato_carta', 'carta.dal as dal_carta'])
        .select(['postazione.impronta as impronta_postazione', 'postazione.id_postazione'])
        .select(['postazione.stato as stato_postazione', 'postazione.dal as dal_postazione'])
        .select(['postazione.ente as ente_postazione', 'postazione.scadenza as fine_postazione'])
        .select(['ente.dal as ente_dal', 'ente.finisce as ente_finisce'])
        .where('sessione.hash', '=', Buffer.from(hash))
        .executeTakeFirst();
      if (!riga) return undefined;
      return {
        id: riga.id,
        fine: riga.fine && riga.fine_da ? { causa: riga.fine, da: riga.fine_da } : undefined,
        improntaPostazione: riga.impronta_postazione,
        ultimoUso: riga.ultimo_uso,
        scadenza: riga.fine_sessione,
        chiusa: riga.chiusa ?? undefined,
        operatore: operatoreDi(riga, oggi()),
        carta: dellaCarta(riga),
        password: riga.giorno === null ? undefined : { viva: riga.giorno === oggi() && !riga.parola_chiusa },
        postazione: postazioneDi(
          {
            ...{ impronta: riga.impronta_postazione, id_postazione: riga.id_postazione },
            ...{ ente: riga.ente_postazione, stato: riga.stato_postazione, dal: riga.dal_postazione },
            ...{ scadenza: riga.fine_postazione, ente_dal: riga.ente_dal, ente_finisce: riga.ente_finisce },
          },
          oggi(),
        ),
      };
    },
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
