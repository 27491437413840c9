import { isIPv4 } from 'node:net';
import type { Kysely } from 'kysely';
import type { ArchivioSessioni } from './censimento.ts';
import type { TabelleAccessi } from './tabelle.ts';

type Parte = Pick<
  ArchivioSessioni,
  'inCorso' | 'termina' | 'altroIndirizzo' | 'confermato' | 'prolunga' | 'conferma'
>;

/** How long a session may rest before it ends (`sessioni.ts` says it to the desk). */
export const inattivita = 15 * 60_000;

/** Sessions seen from outside: who has one, who ends it, what was confirmed within it. */
export function creaSessioniAperte(db: Kysely<TabelleAccessi>): Parte {
  return {
    async inCorso({ ente, codiceFiscale }, ora) {
      let domanda = db
        .selectFrom('sessione')
        .innerJoin('operatore', 'operatore.codice_fiscale', 'sessione.codice_fiscale')
        .innerJoin('postazione', 'postazione.impronta', 'sessione.postazione')
        .select(['sessione.id', 'sessione.aperta', 'sessione.ultimo_uso', 'sessione.scadenza'])
        .select(['operatore.codice_fiscale', 'operatore.cognome', 'operatore.nome', 'operatore.ente'])
        .select('postazione.id_postazione')
        .where('sessione.chiusa', 'is', null)
        .where('sessione.scadenza', '>', ora)
        .where('sessione.ultimo_uso', '>', new Date(ora.getTime() - inattivita))
        .where('operatore.ente', '=', ente)
        .orderBy('sessione.aperta', 'desc');
      if (codiceFiscale !== undefined) domanda = domanda.where('sessione.codice_fiscale', '=', codiceFiscale);
      return (await domanda.execute()).map((riga) => ({
        id: riga.id,
        ente: riga.ente,
        codiceFiscale: riga.codice_fiscale,
        cognome: riga.cognome,
        nome: riga.nome,
        idPostazione: riga.id_postazione,
        aperta: riga.aperta,
        ultimoUso: riga.ultimo_uso,
        scadenza: riga.scadenza,
      }));
    },
    async termina(id, { causa, da }, ora) {
      const { numUpdatedRows } = await db
        .updateTable('sessione')
        .set({ chiusa: ora, fine: causa, fine_da: da })
        .where('id', '=', id)
        .where('chiusa', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async altroIndirizzo(improntaPostazione, { indirizzo, codiceFiscale, dopo }) {
      const righe = await db
        .selectFrom('sessione')
        .select('indirizzo')
        .where('postazione', '=', improntaPostazione)
        .where('chiusa', 'is', null)
        .where('ultimo_uso', '>', dopo)
        .where('codice_fiscale', '<>', codiceFiscale)
        .execute();
      return righe.some((riga) => altroIndirizzo(riga.indirizzo, indirizzo));
    },
    ...conferme(db),
  };
}

function conferme(db: Kysely<TabelleAccessi>): Pick<Parte, 'confermato' | 'prolunga' | 'conferma'> {
  return {
    async confermato(hash, atto, ora, fino) {
      await db
        .insertInto('conferma')
        .values({ sessione: Buffer.from(hash), atto, data: ora, fino })
        .onConflict((conflitto) => conflitto.columns(['sessione', 'atto']).doUpdateSet({ data: ora, fino }))
        .execute();
    },
    async prolunga(hash, atto, fino) {
      await db
        .updateTable('conferma')
        .set({ fino })
        .where('sessione', '=', Buffer.from(hash))
        .where('atto', '=', atto)
        .execute();
    },
    conferma: (hash, atto) =>
      db
        .selectFrom('conferma')
        .select(['data', 'fino'])
        .where('sessione', '=', Buffer.from(hash))
        .where('atto', '=', atto)
        .executeTakeFirst(),
  };
}

/** A machine may speak IPv4 on one connection and IPv6 on the next: across the two nothing is concluded. */
export function altroIndirizzo(suo: string | null | undefined, nuovo: string): boolean {
  return typeof suo === 'string' && suo !== nuovo && isIPv4(suo) === isIPv4(nuovo);
}
