import { sql, type Kysely } from 'kysely';
import type { StatoServizi, VoceServizio } from '#contract/wa/servizi.ts';
import type { Schema } from '../db/schema.ts';

/** How a service beyond the register goes for a municipality; asked often, so it must cost little. */
export type SpiaServizio = (comune: string) => Promise<VoceServizio>;

export interface PartiServizi {
  readonly db: Kysely<Schema>;
  /** Of the tax agency; left out, nothing is said of it. */
  readonly spiaAgenzia?: SpiaServizio;
}

/** Every desk of a municipality asks the same: once for all of them, in milliseconds. */
const validita = 5000;

function spiaNotifiche(db: Kysely<Schema>): SpiaServizio {
  return async (comune) => {
    const riga = await db
      .selectFrom('recapito')
      .select(['attivo', 'stato', 'dal'])
      .where('comune', '=', comune)
      .executeTakeFirst();
    if (!riga?.attivo) return { stato: 'spento' };
    if (riga.stato === 'attesa') return { stato: 'bene' };
    const { quante } = await db
      .selectFrom('notifica')
      .select(sql<number>`count(*)::int`.as('quante'))
      .where('comune', '=', comune)
      .where('stato', '=', '7')
      .executeTakeFirstOrThrow();
    return {
      ...{ stato: riga.stato === 'fermo' ? 'fermo' : 'rallentato', inAttesa: quante },
      ...(riga.dal && { dal: riga.dal.toISOString() }),
    };
  };
}

/** Tells apart what the core depends on: whose fault it is that something waits, and since when. */
export function creaServizi({ db, spiaAgenzia }: PartiServizi): (comune: string) => Promise<StatoServizi> {
  const notifiche = spiaNotifiche(db);
  const noti = new Map<string, { readonly fino: number; readonly stato: Promise<StatoServizi> }>();
  async function leggi(comune: string): Promise<StatoServizi> {
    const [agenzia, loro] = await Promise.allSettled([spiaAgenzia?.(comune), notifiche(comune)]);
    return {
      ...(agenzia.status === 'fulfilled' && agenzia.value && { agenzia: agenzia.value }),
      // Not to know is not to say: that the core answers is another thing, and it has been said.
      ...(loro.status === 'fulfilled' && { notifiche: loro.value }),
    };
  }
  return (comune) => {
    const noto = noti.get(comune);
    if (noto && noto.fino > performance.now()) return noto.stato;
    const stato = leggi(comune);
    noti.set(comune, { stato, fino: performance.now() + validita });
    return stato;
  };
}
