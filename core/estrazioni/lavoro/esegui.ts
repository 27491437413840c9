import { sql, type Kysely } from 'kysely';
import type { Richiesta4002, Richiesta4003, Richiesta4004 } from '#contract/anpr/index.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Schema } from '../../db/schema.ts';
import { avvisaConclusa } from '../../notifiche/avvisi.ts';
import type { Orologio } from '../../orologio.ts';
import { serratura } from '../abbandonate.ts';
import type { Criteri4001 } from '../criteri.ts';
import { selezione4001, selezione4002, selezione4004 } from '../persone.ts';
import { scriviAsincrone } from './asincrone.ts';
import { leggiInCorso, type InCorso } from './in-corso.ts';
import { scriviElenco, type Elenco } from './elenco.ts';
import { scriviProspetto } from './prospetto.ts';

export interface PartiLavoro {
  /** Three connections at least: one reads, one writes, one says how far it is. */
  readonly db: Kysely<Schema>;
  readonly chiave: Uint8Array;
  readonly orologio: Orologio;
  /** Told after each batch; the next one waits for it. */
  readonly suAvanzamento?: (id: string, fatte: number) => void | Promise<void>;
  readonly allaVolta?: number;
  readonly personePerFile?: number;
}

/** `altrove`: somebody else is at it. `niente`: there is nothing (more) to do. */
export type EsitoLavoro = 'fatta' | 'annullata' | 'altrove' | 'niente';

/** It was annulled while it was being worked on. */
export class Annullata extends Error {}

/** How long a result is kept (services.md §1.6). */
export const giorniConservati = 90;
const unGiorno = 86_400_000;

const codiciNumerici = (sezioni: readonly string[]): string[] =>
  sezioni.map((codice) => String(Number(codice)));

function elenco(lavoro: InCorso, oggi: string): Elenco {
  const { codice, criteri, comune } = lavoro;
  if (codice === '4001') {
    const c = criteri as unknown as Criteri4001;
    return { ...selezione4001(c, comune, oggi), sezioni: codiciNumerici(c.datiAnagraficiRichiesti) };
  }
  if (codice === '4002' || codice === 'E003') {
    const c = criteri as unknown as Richiesta4002['criteriRicerca'];
    return { ...selezione4002(c), sezioni: codiciNumerici(c.datiRichiesti) };
  }
  const d = criteri as unknown as Richiesta4004['datiRichiesta'];
  return { ...selezione4004(d, comune), sezioni: ['2'] };
}

/**
 * Works on one request, from the beginning to its files: all of it is there at the end or nothing is, so that it can be
 * done again after any fall, and by whoever comes first.
 */
export async function eseguiElaborazione(parti: PartiLavoro, id: string): Promise<EsitoLavoro> {
  const { db, orologio } = parti;
  const segna = async (fatte: number, totale?: number): Promise<void> => {
    const { numUpdatedRows } = await db
      .updateTable('elaborazione')
      .set({ fatte, ...(totale !== undefined && { totale }) })
      .where('id', '=', id)
      .where('stato', '=', 'corso')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Annullata();
    await parti.suAvanzamento?.(id, fatte);
  };
  try {
    return await db.transaction().execute(async (scrive) => {
      const { rows } = await sql<{ mia: boolean }>`
        select pg_try_advisory_xact_lock(${serratura(sql`${id}::text`)}) as mia`.execute(scrive);
      if (!rows[0]?.mia) return 'altrove';
      const lavoro = await leggiInCorso(db, id, orologio());
      if (!lavoro) return 'niente';
      await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (legge) => {
          const mezzi = { ...parti, legge, scrive, lavoro, segna };
          if (lavoro.codice === '4003')
            await scriviProspetto(mezzi, lavoro.criteri as unknown as Richiesta4003['datiRichiesta']);
          else if (lavoro.codice === '4005') await scriviAsincrone(mezzi, lavoro.criteri);
          else await scriviElenco(mezzi, elenco(lavoro, giornoInItalia(orologio())));
        });
      const conclusa = orologio();
      const { numUpdatedRows } = await scrive
        .updateTable('elaborazione')
        .set({
          ...{ stato: 'pronta', conclusa },
          scade: new Date(conclusa.getTime() + giorniConservati * unGiorno),
        })
        .where('id', '=', id)
        .where('stato', '=', 'corso')
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new Annullata();
      await avvisaConclusa(scrive, id, { pronta: true, adesso: conclusa });
      return 'fatta';
    });
  } catch (errore) {
    if (errore instanceof Annullata) return 'annullata';
    throw errore;
  }
}

/** After the last attempt: the municipality may ask again. */
export async function dichiaraFallita(db: Kysely<Schema>, id: string, adesso: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('elaborazione')
      .set({ stato: 'fallita', conclusa: adesso })
      .where('id', '=', id)
      .where('stato', 'in', ['attesa', 'corso'])
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await avvisaConclusa(trx, id, { pronta: false, adesso });
  });
}
