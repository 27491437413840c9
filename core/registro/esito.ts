import type { Kysely } from 'kysely';
import { scriviAudit } from '../audit/scrivi.ts';
import { conFile } from '../certificati/risposta-conservata.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Registro } from './registro.ts';

/** What became of a request, asked by the number that its municipality gave it. */
export async function leggiEsito(
  db: Kysely<Schema>,
  idOperazioneComune: string,
  { chi, istante }: { readonly chi: Chi; readonly istante: Date },
): ReturnType<Registro['esito']> {
  const riga = await db
    .selectFrom('operazione')
    .select(['id', 'codice', 'risposta'])
    .where('cod_mittente', '=', chi.comune)
    .where('id_operazione_comune', '=', idOperazioneComune)
    .executeTakeFirst();
  if (!riga) return { stato: 'sconosciuta', idOperazioneComune };
  const toccati = await db
    .selectFrom('versione_soggetto')
    .select('id')
    .where('operazione', '=', riga.id)
    .execute();
  await scriviAudit(db, {
    ...{ tipo: 'esito', chi, istante, finalita: 'esito di un’operazione', operazione: riga.id },
    ...{ soggetti: toccati.map(({ id }) => id), campi: ['risposta'], esito: 'OK' },
  });
  return {
    stato: 'conclusa',
    idOperazioneComune,
    codice: riga.codice,
    risposta: await conFile(db, riga.risposta),
  };
}
