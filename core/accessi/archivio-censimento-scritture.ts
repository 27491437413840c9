import { X509Certificate } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Censimento } from './censimento.ts';
import { registraCertificato } from './parco/certificato.ts';
import { impronta } from './pki/catena.ts';
import type { TabelleAccessi } from './tabelle.ts';

type Scritture = Omit<Censimento, 'operatore' | 'carta' | 'certificatoAls' | 'ente' | 'postazione'>;

/** Of who comes with the body: the register's time may be moved back, and they work all the same. */
const inizioDegliIncarichi = '2000-01-01';

/** Bodies, people, cards and workstations written into the census, or changed in it. */
export function scrittureCensimento(db: Kysely<TabelleAccessi>): Scritture {
  return { ...registrazioni(db), ...cambi(db) };
}

/** What is there already stays as it is. */
function registrazioni(
  db: Kysely<TabelleAccessi>,
): Pick<Scritture, 'registraEnte' | 'registraOperatore' | 'registraCarta' | 'registraPostazione'> {
  return {
    async registraEnte(ente) {
      await db
        .insertInto('ente')
        .values({
          ...{ codice: ente.codice, nome: ente.nome, sigla_provincia: ente.siglaProvincia },
          genere: ente.genere ?? 'comune',
        })
        .onConflict((conflitto) => conflitto.doNothing())
        .execute();
    },
    async registraOperatore(nuovo, ora) {
      const { codiceFiscale, profili, ruolo, ...resto } = nuovo;
      const censito = await db
        .insertInto('operatore')
        .values({ ...resto, codice_fiscale: codiceFiscale, stato: 'attivo', dal: ora })
        .onConflict((conflitto) => conflitto.doNothing())
        .returning('codice_fiscale')
        .executeTakeFirst();
      if (!censito) return;
      const incarico = (genere: 'ruolo' | 'profilo', valore: string) => ({
        ...{ codice_fiscale: codiceFiscale, genere, valore, dal: inizioDegliIncarichi, al: null },
        ...{ nominato_da: null, nominato: ora, revocato: null, revocato_da: null },
      });
      await db
        .insertInto('incarico')
        .values([incarico('ruolo', ruolo), ...profili.map((profilo) => incarico('profilo', profilo))])
        .execute();
    },
    async registraCarta(der, codiceFiscale, ora) {
      const certificato = new X509Certificate(der);
      await db
        .insertInto('carta')
        .values({
          impronta: impronta(certificato),
          seriale: certificato.serialNumber,
          certificato: Buffer.from(der),
          codice_fiscale: codiceFiscale,
          stato: 'attiva',
          dal: ora,
          scadenza: certificato.validToDate,
        })
        .onConflict((conflitto) => conflitto.doNothing())
        .execute();
    },
    async registraPostazione(der, idPostazione, ente, ora) {
      await registraCertificato(db, { der, idPostazione, ente, ora, sostituisce: null });
    },
  };
}

function cambi(
  db: Kysely<TabelleAccessi>,
): Pick<Scritture, 'cambiaOperatore' | 'cambiaCarta' | 'cambiaPostazione' | 'usaPostazione'> {
  return {
    async cambiaOperatore(codiceFiscale, stato, ora) {
      await db
        .updateTable('operatore')
        .set({ stato, dal: ora })
        .where('codice_fiscale', '=', codiceFiscale)
        .execute();
    },
    async cambiaCarta(improntaCambiata, stato, ora) {
      await db
        .updateTable('carta')
        .set({ stato, dal: ora })
        .where('impronta', '=', improntaCambiata)
        .execute();
    },
    async cambiaPostazione(improntaCambiata, stato, ora) {
      await db
        .updateTable('postazione')
        .set({ stato, dal: ora })
        .where('impronta', '=', improntaCambiata)
        .execute();
    },
    usaPostazione: ({ impronta: usata, idPostazione, dal }, ora) =>
      db.transaction().execute(async (tutto) => {
        const nuova = await tutto
          .updateTable('postazione')
          .set({ primo_uso: ora })
          .where('impronta', '=', usata)
          .where('primo_uso', 'is', null)
          .returning('sostituisce')
          .executeTakeFirst();
        if (nuova?.sostituisce == null) return;
        await tutto
          .updateTable('postazione')
          .set({ stato: 'revocata', dal: ora })
          .where('id_postazione', '=', idPostazione)
          .where('impronta', '<>', usata)
          .where('stato', '<>', 'revocata')
          .where('dal', '<=', dal)
          .execute();
      }),
  };
}
