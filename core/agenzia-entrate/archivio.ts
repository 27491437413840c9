import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { DaChiedere } from './da-chiedere.ts';

interface Di {
  readonly operatore: string;
  readonly istante: Date;
  /** The registration that asks. */
  readonly causa?: string;
}

/**
 * Kept in the transaction of what causes them. Of a person about whom something is already being asked nothing is added:
 * what leaves is read from the record when it leaves.
 * @returns how many are new.
 */
export async function scriviDaChiedere(
  trx: Kysely<Schema>,
  domande: readonly DaChiedere[],
  { operatore, istante, causa }: Di,
): Promise<number> {
  if (domande.length === 0) return 0;
  const { numInsertedOrUpdatedRows: quante } = await trx
    .insertInto('richiesta_agenzia')
    .values(
      domande.map(({ soggetto, comune, tipo, prima, nuovo }) => ({
        ...{ soggetto, comune, tipo, operatore, chiesta: istante, prossimo: new Date() },
        ...{ prima: prima ? JSON.stringify(prima) : null, nuovo: nuovo ?? null, causa: causa ?? null },
      })),
    )
    .onConflict((conflitto) =>
      // Written out: a parameter would not be recognised as the condition of the index.
      conflitto
        .column('soggetto')
        .where(sql<boolean>`stato = 'attesa'`)
        .doNothing(),
    )
    .executeTakeFirst();
  return Number(quante);
}

/** What operations read of the questions that wait. */
export interface RicercaAgenzia {
  /** Whether the Agenzia still has to answer about this person (EN203). */
  inAttesaDellAgenzia(soggetto: string): Promise<boolean>;
}

export function ricercaAgenzia(db: Kysely<Schema>): RicercaAgenzia {
  return {
    async inAttesaDellAgenzia(soggetto) {
      const { rows } = await sql<{ attesa: boolean }>`
        select exists (select from richiesta_agenzia where soggetto = ${soggetto}::bigint and stato = 'attesa') as attesa`.execute(
        db,
      );
      return rows[0]?.attesa === true;
    },
  };
}
