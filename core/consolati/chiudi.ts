import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { sistema, type RichiestaConsolato } from './modello.ts';
import { scriviRichiestaConsolato } from './ricerca.ts';

/** The open request of a municipality, held until the transaction ends. */
export async function apertaDelComune(
  trx: Kysely<Schema>,
  id: string,
  comune: string,
): Promise<RichiestaConsolato | undefined> {
  const riga = await trx
    .selectFrom('richiesta_consolato')
    .select('documento')
    .where('id', '=', id)
    .where('comune', '=', comune)
    .forUpdate()
    .executeTakeFirst();
  return riga?.documento;
}

/** A code that the Agenzia delle Entrate has validated answers every consulate that had asked for it (C003). */
export async function chiudiPerAgenzia(
  trx: Kysely<Schema>,
  soggetto: string,
  codiceFiscale: string,
  adesso: Date,
): Promise<void> {
  const righe = await trx
    .selectFrom('richiesta_consolato')
    .select('documento')
    .where('soggetto', '=', soggetto)
    .where('tipo', '=', 'codice-fiscale')
    .where('chiusa', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const note = `L’Agenzia delle Entrate ha validato il codice fiscale ${codiceFiscale}.`;
  for (const { documento } of righe)
    await scriviRichiestaConsolato(trx, {
      ...documento,
      chiusura: { esito: 'allineata', operatore: sistema, istante: adesso.toISOString(), note },
    });
}
