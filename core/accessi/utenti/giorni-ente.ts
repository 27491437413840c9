import type { Kysely } from 'kysely';
import { fuoriDaiGiorni } from '#contract/regole/enti.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Schema } from '../../db/schema.ts';
import { enteNonAttivo } from './rifiuti.ts';

/** Nobody is in office where nobody works yet, or no longer. @param dal first day of the appointment. @returns why not. */
export async function fuoriGiorni(
  db: Kysely<Schema>,
  codice: string,
  dal: string,
): Promise<ErroreWa | undefined> {
  const ente = await db
    .selectFrom('ente')
    .select(['dal', 'finisce'])
    .where('codice', '=', codice)
    // Held until the appointment is written: nobody moves its days meanwhile.
    .forShare()
    .executeTakeFirst();
  const fuori =
    ente && fuoriDaiGiorni({ dal: ente.dal ?? undefined, finisce: ente.finisce ?? undefined }, dal);
  return fuori && enteNonAttivo(fuori);
}
