import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type { Effetti } from './operazione.ts';
import { rigaFamiglia, rigaSoggetto } from './righe.ts';
import { scriviProcedimento, scriviSezione } from './scrittura-procedimenti.ts';
import { rigaVersione, type Registrazione } from './versione.ts';

async function scriviSoggetto(trx: Kysely<Schema>, dopo: Soggetto, di: Registrazione): Promise<void> {
  const id = dopo.idSchedaSoggettoANPR;
  const prima = await trx
    .selectFrom('soggetto')
    .select(['versione', 'documento'])
    .where('id', '=', id)
    .executeTakeFirst();
  const versione = (prima?.versione ?? 0) + 1;
  const { id: _, ...colonne } = rigaSoggetto(dopo, versione);
  if (prima) await trx.updateTable('soggetto').set(colonne).where('id', '=', id).execute();
  else
    await trx
      .insertInto('soggetto')
      .values({ id, ...colonne })
      .execute();
  await trx
    .insertInto('versione_soggetto')
    .values({ id, versione, ...rigaVersione(prima?.documento, dopo, di) })
    .execute();
}

async function scriviFamiglia(trx: Kysely<Schema>, dopo: Famiglia, di: Registrazione): Promise<void> {
  const id = dopo.idFamigliaConvivenzaANPR;
  const prima = await trx
    .selectFrom('famiglia')
    .select(['versione', 'documento'])
    .where('id', '=', id)
    .executeTakeFirst();
  const versione = (prima?.versione ?? 0) + 1;
  const { id: _, ...colonne } = rigaFamiglia(dopo, versione);
  if (prima) await trx.updateTable('famiglia').set(colonne).where('id', '=', id).execute();
  else
    await trx
      .insertInto('famiglia')
      .values({ id, ...colonne })
      .execute();
  await trx
    .insertInto('versione_famiglia')
    .values({ id, versione, ...rigaVersione(prima?.documento, dopo, di) })
    .execute();
}

/** The only writing of the register: present rows and a version each, under the locks of the dispatcher. */
export async function scriviEffetti(
  trx: Kysely<Schema>,
  { famiglie = [], soggetti = [], passaggi = [], procedimenti = [], sezioni = [] }: Effetti,
  di: Registrazione,
): Promise<void> {
  for (const { dal: validaDal, ...documenti } of passaggi) {
    for (const famiglia of documenti.famiglie ?? [])
      await scriviFamiglia(trx, famiglia, { ...di, validaDal });
    for (const soggetto of documenti.soggetti ?? [])
      await scriviSoggetto(trx, soggetto, { ...di, validaDal });
  }
  for (const famiglia of famiglie) await scriviFamiglia(trx, famiglia, di);
  for (const soggetto of soggetti) await scriviSoggetto(trx, soggetto, di);
  for (const procedimento of procedimenti) await scriviProcedimento(trx, procedimento, di);
  for (const sezione of sezioni) await scriviSezione(trx, sezione, di);
}
