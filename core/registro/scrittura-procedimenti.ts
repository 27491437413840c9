import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Procedimento, Sezione } from './modello.ts';
import { rigaVersione, type Registrazione } from './versione.ts';

export async function scriviProcedimento(
  trx: Kysely<Schema>,
  dopo: Procedimento,
  di: Registrazione,
): Promise<void> {
  const id = dopo.numeroPraticaAnpr;
  const prima = await trx
    .selectFrom('procedimento')
    .select(['versione', 'documento'])
    .where('id', '=', id)
    .executeTakeFirst();
  const versione = (prima?.versione ?? 0) + 1;
  const colonne = {
    comune: dopo.comune,
    numero_comune: dopo.numeroPraticaComune ?? null,
    stato: dopo.stato,
    soggetti: sql<string[]>`${[...dopo.soggetti]}::bigint[]`,
    versione,
    documento: JSON.stringify(dopo),
  };
  if (prima) await trx.updateTable('procedimento').set(colonne).where('id', '=', id).execute();
  else
    await trx
      .insertInto('procedimento')
      .values({ id, ...colonne })
      .execute();
  await trx
    .insertInto('versione_procedimento')
    .values({ id, versione, ...rigaVersione(prima?.documento, dopo, di) })
    .execute();
}

export async function scriviSezione(trx: Kysely<Schema>, dopo: Sezione, di: Registrazione): Promise<void> {
  const { id, comune, numero, stato } = dopo;
  const prima = await trx
    .selectFrom('sezione')
    .select(['versione', 'documento'])
    .where('id', '=', id)
    .executeTakeFirst();
  const versione = (prima?.versione ?? 0) + 1;
  const colonne = { comune, numero, stato, versione, documento: JSON.stringify(dopo) };
  if (prima) await trx.updateTable('sezione').set(colonne).where('id', '=', id).execute();
  else
    await trx
      .insertInto('sezione')
      .values({ id, ...colonne })
      .execute();
  await trx
    .insertInto('versione_sezione')
    .values({ id, versione, ...rigaVersione(prima?.documento, dopo, di) })
    .execute();
}
