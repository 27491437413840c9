import type { Kysely } from 'kysely';
import type { TestataRisposta } from '#contract/anpr/index.ts';
import type { Schema } from '../../db/schema.ts';
import type { FormatoElaborato } from '../tabelle.ts';

/** A request with all that its work needs to know. */
export interface InCorso {
  readonly id: string;
  readonly codice: string;
  readonly comune: string;
  readonly formato: FormatoElaborato;
  readonly criteri: Readonly<Record<string, unknown>>;
  readonly chi: { readonly operatore: string; readonly id_postazione: string; readonly canale: string };
  /** Of the answer that took the request in. */
  readonly testata: TestataRisposta;
}

/** Marks the request as begun. @returns undefined when it is over, or was annulled. */
export async function leggiInCorso(
  db: Kysely<Schema>,
  id: string,
  adesso: Date,
): Promise<InCorso | undefined> {
  const riga = await db
    .updateTable('elaborazione')
    .set({ stato: 'corso', iniziata: adesso, fatte: 0, accodata: true })
    .where('id', '=', id)
    .where('stato', 'in', ['attesa', 'corso'])
    .returning(['codice', 'comune', 'formato', 'criteri', 'operatore', 'id_postazione', 'canale'])
    .executeTakeFirst();
  if (!riga) return undefined;
  const { risposta } = await db
    .selectFrom('operazione')
    .select('risposta')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const positiva = risposta[`RispostaMultipla${riga.codice}`] as { testataRisposta: TestataRisposta };
  const { operatore, id_postazione, canale, ...resto } = riga;
  return { id, ...resto, chi: { operatore, id_postazione, canale }, testata: positiva.testataRisposta };
}
