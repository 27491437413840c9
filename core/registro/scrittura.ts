import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type { Effetti } from './operazione.ts';
import { rigaFamiglia, rigaSoggetto } from './righe.ts';

/** Under which operation, and from which day, the documents change. */
export interface Registrazione {
  readonly idOperazioneANPR: string;
  readonly validaDal: string;
  readonly adesso: Date;
}

/** What a version says, whatever document it is of. */
function rigaVersione<D extends Soggetto | Famiglia>(
  prima: D | undefined,
  dopo: D,
  { validaDal, idOperazioneANPR, adesso }: Registrazione,
): {
  prima: string | null;
  dopo: string;
  valida_dal: string;
  operazione: string;
  registrata: Date;
} {
  return {
    prima: prima ? JSON.stringify(prima) : null,
    dopo: JSON.stringify(dopo),
    valida_dal: validaDal,
    operazione: idOperazioneANPR,
    registrata: adesso,
  };
}

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
  { famiglie = [], soggetti = [] }: Effetti,
  di: Registrazione,
): Promise<void> {
  for (const famiglia of famiglie) await scriviFamiglia(trx, famiglia, di);
  for (const soggetto of soggetti) await scriviSoggetto(trx, soggetto, di);
}
