import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { rispostaAgenzia } from '../agenzia-entrate/risposta.ts';
import { mutazioniDi } from './annullabili.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type { Cambiato, OperazioneRegistrata, OperazioneSuccessiva } from './operazione.ts';

/** Thirty digits in the schema, nineteen in the register. */
const numero = /^\d{1,18}$/;

/** What an operation did to the documents of a kind, each with what came after. */
async function cambiati<D>(
  db: Kysely<Schema>,
  versioni: 'versione_soggetto' | 'versione_famiglia',
  id: string,
): Promise<Cambiato<D>[]> {
  const { rows } = await sql<{ prima: D | null; dopo: D; poi: Cambiato<D>['poi'] }>`
    select su.prima, su.dopo, coalesce(
      (select jsonb_agg(jsonb_build_object(
        'operazione', poi.operazione::text, 'dal', poi.valida_dal, 'dopo', poi.dopo) order by poi.versione)
       from ${sql.table(versioni)} poi where poi.id = su.id and poi.versione > su.versione), '[]') as poi
    from ${sql.table(versioni)} su
    where su.operazione = ${id}::bigint
    order by su.id, su.versione`.execute(db);
  return rows.map(({ prima, dopo, poi }) => ({ ...(prima && { prima }), dopo, poi }));
}

export async function operazioneRegistrata(
  db: Kysely<Schema>,
  id: string,
): Promise<OperazioneRegistrata | undefined> {
  if (!numero.test(id)) return undefined;
  const riga = await db
    .selectFrom('operazione')
    .select(['id', 'codice', 'cod_mittente', 'esito', 'data_decorrenza', 'istante', 'richiesta'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!riga) return undefined;
  const annullamenti = await db
    .selectFrom('operazione')
    .select(['id', 'annulla', 'ripristinato'])
    .where((cosa) => cosa.or([cosa('annulla', '=', id), cosa('annulla_in_parte', '=', id)]))
    .execute();
  const annullata = annullamenti.find((uno) => uno.annulla !== null);
  return {
    idOperazioneANPR: riga.id,
    codice: riga.codice,
    comune: riga.cod_mittente,
    esito: riga.esito,
    istante: riga.istante,
    ...(riga.data_decorrenza !== null && { dataDecorrenza: riga.data_decorrenza }),
    richiesta: { ...riga.richiesta },
    ...(annullata && { annullataDa: annullata.id }),
    ripristinati: annullamenti.flatMap(({ ripristinato }) => ripristinato ?? []),
    soggetti: await cambiati<Soggetto>(db, 'versione_soggetto', id),
    famiglie: await cambiati<Famiglia>(db, 'versione_famiglia', id),
  };
}

/**
 * Closure over shared people and families. An operation that was taken back, and the annulment that did it, no longer
 * stand in anybody's way; an answer of the Agenzia delle Entrate never does: it follows what it answers.
 */
export async function operazioniSuccessive(
  db: Kysely<Schema>,
  id: string,
): Promise<readonly OperazioneSuccessiva[]> {
  if (!numero.test(id)) return [];
  const { rows } = await sql<
    Omit<OperazioneSuccessiva, 'mutazioni'> & { readonly richiesta: Readonly<Record<string, unknown>> }
  >`
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
      where o.annulla is null and o.annulla_in_parte is null and o.codice <> ${rispostaAgenzia}
        and not exists (select from operazione a where a.annulla = o.id)
    )
    select o.id::text as "idOperazioneANPR", o.codice, o.cod_mittente as comune,
      jsonb_build_object('datiControllo', o.richiesta->'datiControllo') as richiesta
    from dopo join operazione o on o.id = dopo.operazione
    where o.id <> ${id}::bigint
    order by o.id desc`.execute(db);
  return rows.map(({ richiesta, ...riga }) => ({ ...riga, mutazioni: mutazioniDi({ richiesta }) }));
}
