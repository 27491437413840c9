import type { Kysely } from 'kysely';
import { cartaDi, incarichiAl, operatoreDi, postazioneDi, type Oggi } from './archivio-censimento.ts';
import { inattivita } from './archivio-sessioni-aperte.ts';
import type { ArchivioSessioni, Carta } from './censimento.ts';
import type { TabelleAccessi } from './tabelle.ts';

/** Opens one, and ends those that the same card had elsewhere. @returns the ended ones. */
export async function apriConCarta(
  db: Kysely<TabelleAccessi>,
  hash: Uint8Array,
  { improntaPostazione, improntaCarta, ora, ...sessione }: Parameters<ArchivioSessioni['apri']>[1],
): ReturnType<ArchivioSessioni['apri']> {
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
}

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

/** A session with its operator, card, workstation and body, as they are now. */
async function rigaSessione(db: Kysely<TabelleAccessi>, hash: Uint8Array, oggi: string) {
  return db
    .selectFrom('sessione')
    .innerJoin('operatore', 'operatore.codice_fiscale', 'sessione.codice_fiscale')
    .innerJoin(incarichiAl(oggi), (unione) => unione.onTrue())
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
}

/** @param oggi the day on which roles are counted. */
export async function leggiSessione(
  db: Kysely<TabelleAccessi>,
  hash: Uint8Array,
  oggi: Oggi,
): ReturnType<ArchivioSessioni['leggi']> {
  const riga = await rigaSessione(db, hash, oggi());
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
}
