import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { statoUfficiale, type RichiestaConsolato } from './modello.ts';

export interface RicercaConsolati {
  /** By its number, of whatever consulate. */
  richiestaConsolato(id: string): Promise<RichiestaConsolato | undefined>;
  /** The open one of this kind that this sender has about a person. */
  richiestaConsolatoAperta(
    di: Pick<RichiestaConsolato, 'soggetto' | 'mittente' | 'tipo'>,
  ): Promise<RichiestaConsolato | undefined>;
}

export function ricercaConsolati(db: Kysely<Schema>): RicercaConsolati {
  const tutte = db.selectFrom('richiesta_consolato').select('documento');
  return {
    async richiestaConsolato(id) {
      if (!/^\d{1,18}$/.test(id)) return undefined;
      return (await tutte.where('id', '=', id).executeTakeFirst())?.documento;
    },
    async richiestaConsolatoAperta({ soggetto, mittente, tipo }) {
      const riga = await tutte
        .where('soggetto', '=', soggetto)
        .where('mittente', '=', mittente)
        .where('tipo', '=', tipo)
        .where('chiusa', 'is', null)
        .executeTakeFirst();
      return riga?.documento;
    },
  };
}

/** A new request, or one that moved. */
export async function scriviRichiestaConsolato(
  db: Kysely<Schema>,
  richiesta: RichiestaConsolato,
): Promise<void> {
  const { id, tipo, mittente, comune, soggetto, aperta, chiusura } = richiesta;
  const chiusa = statoUfficiale(richiesta) === '1' && chiusura ? new Date(chiusura.istante) : null;
  const documento = JSON.stringify(richiesta);
  const registrazioni = (richiesta.registrazioni ?? []).map((una) => una.idOperazioneANPR);
  await db
    .insertInto('richiesta_consolato')
    .values({
      ...{ id, tipo, mittente, comune, soggetto, aperta: new Date(aperta), chiusa, documento, registrazioni },
    })
    .onConflict((gia) => gia.column('id').doUpdateSet({ chiusa, documento, registrazioni }))
    .execute();
}
