import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type { Cambiato, OperazioneRegistrata, OperazioneSuccessiva } from './operazione.ts';

function cambiati<D>(righe: readonly { prima: D | null; dopo: D }[]): Cambiato<D>[] {
  return righe.map(({ prima, dopo }) => ({ ...(prima && { prima }), dopo }));
}

export async function operazioneRegistrata(
  db: Kysely<Schema>,
  id: string,
): Promise<OperazioneRegistrata | undefined> {
  // Thirty digits in the schema, nineteen in the register.
  if (!/^\d{1,18}$/.test(id)) return undefined;
  const riga = await db
    .selectFrom('operazione')
    .select(['id', 'codice', 'cod_mittente', 'esito', 'data_decorrenza'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!riga) return undefined;
  const soggetti = await db
    .selectFrom('versione_soggetto')
    .select(['prima', 'dopo'])
    .where('operazione', '=', id)
    .orderBy('id')
    .execute();
  const famiglie = await db
    .selectFrom('versione_famiglia')
    .select(['prima', 'dopo'])
    .where('operazione', '=', id)
    .orderBy('id')
    .execute();
  const annullata = await db
    .selectFrom('operazione')
    .select('id')
    .where('annulla', '=', id)
    .executeTakeFirst();
  return {
    idOperazioneANPR: riga.id,
    codice: riga.codice,
    comune: riga.cod_mittente,
    esito: riga.esito,
    ...(riga.data_decorrenza !== null && { dataDecorrenza: riga.data_decorrenza }),
    ...(annullata && { annullataDa: annullata.id }),
    soggetti: cambiati<Soggetto>(soggetti),
    famiglie: cambiati<Famiglia>(famiglie),
  };
}

/**
 * Closure over shared people and families. An operation that was taken back, and the annulment that did it, no longer
 * stand in anybody's way.
 */
export async function operazioniSuccessive(
  db: Kysely<Schema>,
  id: string,
): Promise<readonly OperazioneSuccessiva[]> {
  if (!/^\d{1,18}$/.test(id)) return [];
  const { rows } = await sql<OperazioneSuccessiva>`
    with recursive dopo(operazione) as (
      select ${id}::bigint
      union
      select o.id
      from dopo
      cross join lateral (
        select poi.operazione
        from versione_soggetto su
        join versione_soggetto poi on poi.id = su.id and poi.versione > su.versione
        where su.operazione = dopo.operazione
        union all
        select poi.operazione
        from versione_famiglia su
        join versione_famiglia poi on poi.id = su.id and poi.versione > su.versione
        where su.operazione = dopo.operazione
      ) poi
      join operazione o on o.id = poi.operazione
      where o.annulla is null and not exists (select from operazione a where a.annulla = o.id)
    )
    select o.id::text as "idOperazioneANPR", o.codice, o.cod_mittente as comune
    from dopo join operazione o on o.id = dopo.operazione
    where o.id <> ${id}::bigint
    order by o.id desc`.execute(db);
  return rows;
}
