import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Richiesta4005 } from '#contract/anpr/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Schema } from '../../db/schema.ts';

type Elenco = NonNullable<Richiesta4005['elaborazione']>['ricercaElenchiRichieste'];

/** SC01 a birth, SC15 a death, SC18 a difference…: what the civil registry tells (services.md §16). */
export const diStatoCivile = (codice: string | undefined): boolean => /^SC\d\d$/.test(codice ?? '');

/** Of one kind, in the order in which they came: to be taken (7), taken (8), all (9). */
export function predisposizioni(r: Elenco, comune: string): RawBuilder<unknown> {
  const { periodoRiferimentoRichieste: p, identificativiANPR: n, operazioneRichiesta: codice } = r ?? {};
  const voluto = senzaZeri(r?.statoLavorazione ?? '9');
  const dove = [
    sql`comune = ${comune}`,
    sql`tipo = ${codice}`,
    sql`${voluto} in ('9', case when fruita then '8' else '7' end)`,
    ...(p
      ? [sql`ricevuta between ${p.dataOraIniziale}::timestamptz and ${p.dataOraFinale}::timestamptz`]
      : []),
    ...(n ? [sql`id::numeric between ${n.protocolloANPRDa}::numeric and ${n.protocolloANPRA}::numeric`] : []),
  ];
  return sql`
    select id::text as id, tipo as codice, case when fruita then '8' else '7' end as stato,
      null::jsonb as richiesta, documento as risposta, '{}'::text[] as soggetti
    from predisposizione where ${sql.join(dove, sql` and `)} order by predisposizione.id`;
}

/** The municipality's software has them: what the clerk does of each is another matter. */
export async function segnaPrese(db: Kysely<Schema>, comune: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('predisposizione')
    .set({ fruita: true })
    .where('comune', '=', comune)
    .where('fruita', '=', false)
    .where('id', 'in', ids)
    .execute();
}
