import type { Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import type { Quando } from './quando.ts';

/** The sessions that this person has open, on any workstation. */
function aperte(db: Kysely<Schema>, codiceFiscale: string, ora: Date) {
  return db
    .updateTable('sessione')
    .set({ chiusa: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('chiusa', 'is', null);
}

/** The password of the day, with what is open by it. @returns false when there was none. */
export async function chiudiPassword(db: Kysely<Schema>, codiceFiscale: string, ora: Date): Promise<boolean> {
  const chiuse = await db
    .updateTable('password_giornaliera')
    .set({ chiusa: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('chiusa', 'is', null)
    .returning('id')
    .execute();
  await aperte(db, codiceFiscale, ora).where('password', 'is not', null).execute();
  return chiuse.length > 0;
}

/** Nothing that this person has open goes on. */
export async function chiudiTutto(db: Kysely<Schema>, codiceFiscale: string, ora: Date): Promise<void> {
  await chiudiPassword(db, codiceFiscale, ora);
  await aperte(db, codiceFiscale, ora).execute();
}

export async function blocca(db: Kysely<Schema>, codiceFiscale: string, ora: Date): Promise<void> {
  await db
    .updateTable('operatore')
    .set({ stato: 'bloccato', dal: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('stato', '=', 'attivo')
    .execute();
  await chiudiTutto(db, codiceFiscale, ora);
}

/** For ever: cards revoked, appointments ended, sessions fallen. The row stays, because what was done stays signed. */
export async function elimina(
  db: Kysely<Schema>,
  codiceFiscale: string,
  { chi, ora }: Quando,
): Promise<void> {
  await chiudiTutto(db, codiceFiscale, ora);
  await db
    .updateTable('carta')
    .set({ stato: 'revocata', dal: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('stato', '<>', 'revocata')
    .execute();
  await db
    .updateTable('incarico')
    .set({ revocato: ora, revocato_da: chi.codiceFiscale })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('revocato', 'is', null)
    .execute();
  await db
    .updateTable('eliminazione')
    .set({ confermata_da: chi.codiceFiscale, confermata: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('ritirata', 'is', null)
    .where('confermata', 'is', null)
    .execute();
  await db
    .updateTable('operatore')
    .set({ stato: 'eliminato', dal: ora, email: null })
    .where('codice_fiscale', '=', codiceFiscale)
    .execute();
}
