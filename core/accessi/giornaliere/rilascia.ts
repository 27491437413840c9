import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { fineGiornata } from '#contract/regole/giorno-in-italia.ts';
import type { PasswordRilasciata, Utente } from '#contract/wa/utenti.ts';
import type { Schema } from '../../db/schema.ts';
import type { Quando } from '../utenti/quando.ts';
import { chiudiPassword } from '../utenti/stato.ts';
import { digestoDi, nuovaParola } from './parola.ts';

/** A new password for today; the one of before, with what is open by it, ends here. */
export async function rilascia(
  db: Kysely<Schema>,
  { codiceFiscale, ente }: Pick<Utente, 'codiceFiscale' | 'ente'>,
  { chi, ora, oggi: giorno }: Quando,
): Promise<PasswordRilasciata> {
  await chiudiPassword(db, codiceFiscale, ora);
  const password = nuovaParola();
  const sale = randomBytes(16);
  const scade = new Date(fineGiornata(giorno));
  await db
    .insertInto('password_giornaliera')
    .values({
      ...{ codice_fiscale: codiceFiscale, ente, giorno, sale, digesto: await digestoDi(password, sale) },
      ...{ rilasciata_da: chi.codiceFiscale, rilasciata: ora, scade, chiusa: null },
    })
    .execute();
  return { password, giorno, scade: scade.toISOString() };
}
