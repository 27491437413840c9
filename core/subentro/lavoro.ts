import { sql, type Kysely } from 'kysely';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Schema } from '../db/schema.ts';
import {
  Annullata,
  giorniConservati,
  type EsitoLavoro,
  type PartiLavoro,
} from '../estrazioni/lavoro/esegui.ts';
import { scriviFile } from '../estrazioni/lavoro/file.ts';
import { avvisaConclusa } from '../notifiche/avvisi.ts';
import { anomalieInCsv, rifiutoInCsv } from './esito-csv.ts';
import { importaSubentro, type EsitoSubentro } from './importa.ts';
import { buttaRicevuto, fornituraRicevuta } from './ricevuti.ts';

/** Only while it is still to be done: who cancels it is heeded between two blocks. */
async function segna(db: Kysely<Schema>, id: string, valori: object): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('elaborazione')
    .set(valori)
    .where('id', '=', id)
    .where('stato', '=', 'corso')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Annullata();
}

const detto = (esito: EsitoSubentro): object =>
  esito.tipo === 'rifiutato'
    ? { esito: 'rifiutato', errori: esito.rilievi.length }
    : { esito: 'caricato', ...(({ tipo: _, nome: __, ...conti }) => conti)(esito) };

async function concludi(
  { db, chiave, orologio }: PartiLavoro,
  id: string,
  esito: EsitoSubentro,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let righe = 0;
    async function* contate(): AsyncGenerator<string> {
      const testo = esito.tipo === 'rifiutato' ? rifiutoInCsv(esito.rilievi) : anomalieInCsv(trx, esito.nome);
      for await (const pezzo of testo) {
        righe += pezzo.split('\n').length - 1;
        yield pezzo;
      }
    }
    // The first line is none.
    await scriviFile(trx, contate(), {
      ...{ chiave, elaborazione: id, progressivo: 1, righe: () => righe - 1 },
    });
    const conclusa = orologio();
    await segna(trx, id, {
      ...{ stato: 'pronta', conclusa, scade: new Date(conclusa.getTime() + giorniConservati * 86_400_000) },
      criteri: sql`criteri || ${JSON.stringify(detto(esito))}::jsonb`,
    });
    await buttaRicevuto(trx, id);
    await avvisaConclusa(trx, id, { pronta: true, adesso: conclusa });
  });
}

/**
 * Puts the file of a request into the register, from where it stopped if it was begun before. A refused file has its
 * outcome too: what is wrong with it.
 */
export async function eseguiSubentro(
  parti: PartiLavoro & { readonly luoghi: Luoghi },
  id: string,
): Promise<EsitoLavoro> {
  const { db, chiave, orologio, luoghi, allaVolta } = parti;
  return db.connection().execute(async (serratura) => {
    const { rows } = await sql<{ mia: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${`elaborazione/${id}`}, 0)) as mia`.execute(serratura);
    if (!rows[0]?.mia) return 'altrove';
    try {
      const riga = await db
        .updateTable('elaborazione')
        .set({ stato: 'corso', iniziata: orologio(), accodata: true })
        .where('id', '=', id)
        .where('stato', 'in', ['attesa', 'corso'])
        .returning('operatore')
        .executeTakeFirst();
      if (!riga) return 'niente';
      const esito = await importaSubentro({
        ...{ db, luoghi, orologio, operatore: riga.operatore },
        fornitura: await fornituraRicevuta(db, chiave, id),
        ...(allaVolta !== undefined && { allaVolta }),
        async progresso(fatte, totale) {
          await segna(db, id, { fatte, totale });
          await parti.suAvanzamento?.(id, fatte);
        },
      });
      await concludi(parti, id, esito);
      return 'fatta';
    } catch (errore) {
      if (errore instanceof Annullata) return 'annullata';
      throw errore;
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${`elaborazione/${id}`}, 0))`.execute(serratura);
    }
  });
}
