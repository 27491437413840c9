import type { Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';

/** Nothing that this person has open goes on, on any workstation. */
export async function chiudiSessioni(db: Kysely<Schema>, codiceFiscale: string, ora: Date): Promise<void> {
  await db
    .updateTable('sessione')
    .set({ chiusa: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('chiusa', 'is', null)
    .execute();
}

export async function chiudiPassword(db: Kysely<Schema>, codiceFiscale: string, ora: Date): Promise<boolean> {
  const chiuse = await db
    .updateTable('password_giornaliera')
    .set({ chiusa: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('chiusa', 'is', null)
    .returning('id')
    .execute();
  return chiuse.length > 0;
}

export async function blocca(db: Kysely<Schema>, codiceFiscale: string, ora: Date): Promise<void> {
  await db
    .updateTable('operatore')
    .set({ stato: 'bloccato', dal: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('stato', '=', 'attivo')
    .execute();
  await chiudiPassword(db, codiceFiscale, ora);
  await chiudiSessioni(db, codiceFiscale, ora);
}

/** For ever: cards revoked, appointments ended, sessions fallen. The row stays, because what was done stays signed. */
export async function elimina(
  db: Kysely<Schema>,
  codiceFiscale: string,
  da: { readonly chi: string; readonly ora: Date },
): Promise<void> {
  const { chi, ora } = da;
  await chiudiPassword(db, codiceFiscale, ora);
  await chiudiSessioni(db, codiceFiscale, ora);
  await db
    .updateTable('carta')
    .set({ stato: 'revocata', dal: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('stato', '<>', 'revocata')
    .execute();
  await db
    .updateTable('incarico')
    .set({ revocato: ora, revocato_da: chi })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('revocato', 'is', null)
    .execute();
  await db
    .updateTable('eliminazione')
    .set({ confermata_da: chi, confermata: ora })
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

/** The same, of those opened with a password. */
export async function chiudiSessioniConPassword(
  db: Kysely<Schema>,
  codiceFiscale: string,
  ora: Date,
): Promise<void> {
  await db
    .updateTable('sessione')
    .set({ chiusa: ora })
    .where('codice_fiscale', '=', codiceFiscale)
    .where('password', 'is not', null)
    .where('chiusa', 'is', null)
    .execute();
}
