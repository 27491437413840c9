import type { Kysely } from 'kysely';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import { scriviRicevuto, type Ricevuto } from '../subentro/ricevuti.ts';
import type { FormatoElaborato } from './tabelle.ts';

/** A request to be worked on: what an operation leaves for later (`Effetti.elaborazione`). */
export interface NuovaElaborazione {
  readonly codice: string;
  readonly formato: FormatoElaborato;
  readonly criteri: object;
  /** A file that came with the request, for the work. */
  readonly ricevuto?: Ricevuto;
  readonly chi: Pick<Chi, 'comune' | 'codiceFiscale' | 'idPostazione' | 'canale'>;
}

/** In the transaction of the request: what was answered will be done, whatever happens next. */
export async function scriviElaborazione(
  trx: Kysely<Schema>,
  { codice, formato, criteri, chi, ricevuto }: NuovaElaborazione,
  di: { readonly idOperazioneANPR: string; readonly adesso: Date },
): Promise<void> {
  await trx
    .insertInto('elaborazione')
    .values({
      ...{ id: di.idOperazioneANPR, comune: chi.comune, codice, stato: 'attesa', formato },
      ...{ criteri: JSON.stringify(criteri), operatore: chi.codiceFiscale, chiesta: di.adesso },
      ...{ id_postazione: chi.idPostazione, canale: chi.canale },
    })
    .execute();
  if (ricevuto) await scriviRicevuto(trx, di.idOperazioneANPR, ricevuto);
}

/** It ended between the look-up and the writing: the next look-up says so. */
class FinitaPrima extends Error {
  readonly code = '40001';
}

/** The work notices, and leaves nothing behind. */
export async function annullaElaborazione(trx: Kysely<Schema>, id: string, adesso: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('elaborazione')
    .set({ stato: 'annullata', conclusa: adesso })
    .where('id', '=', id)
    .where('stato', 'in', ['attesa', 'corso'])
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new FinitaPrima();
}
