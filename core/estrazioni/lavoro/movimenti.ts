import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import type { Conto } from './popolazione.ts';

/** What moves the number of residents, as the sheets of tab. 18 tell it apart. */
export type Movimento =
  | 'nato-qui'
  | 'nato-altrove'
  | 'nato-estero'
  | 'morto-qui'
  | 'morto-altrove'
  | 'morto-estero'
  | 'da-comune'
  | 'da-estero'
  | 'ripristinato'
  | 'iscritto'
  | 'in-comune'
  | 'in-estero'
  | 'irreperibile'
  | 'non-rinnovato'
  | 'cancellato';

export type Movimenti = ReadonlyMap<Movimento, Conto>;

/**
 * Entries and exits of a municipality between two days, both included, from the changes that operations in force made.
 * What was loaded when a register was made moved nobody.
 * @param soloStranieri counts only who is not Italian.
 */
export async function movimenti(
  db: Kysely<Schema>,
  comune: string,
  {
    da,
    a,
    soloStranieri = false,
  }: { readonly da: string; readonly a: string; readonly soloStranieri?: boolean },
): Promise<Movimenti> {
  const { rows } = await sql<Conto & { movimento: Movimento }>`
    with mosse as (
      select o.codice, v.prima, v.dopo,
        v.prima ->> 'stato' = 'residente' and v.prima ->> 'comune' = ${comune} as cera,
        v.dopo ->> 'stato' = 'residente' and v.dopo ->> 'comune' = ${comune} as ce
      from versione_soggetto v join operazione o on o.id = v.operazione
      where v.valida_dal between ${da}::date and ${a}::date and o.codice <> 'S001' and o.annulla is null
        and not exists (select from operazione x where x.annulla = o.id)
        and (v.prima ->> 'comune' = ${comune} or v.dopo ->> 'comune' = ${comune})),
    dette as (
      select dopo, case
        when ce and codice = '1001' then
          case when dopo #>> '{dati,generalita,luogoNascita,comune,codiceIstat}' = ${comune} then 'nato-qui'
            when dopo #> '{dati,generalita,luogoNascita,comune}' is not null then 'nato-altrove'
            else 'nato-estero' end
        when cera and not ce and dopo ->> 'stato' = 'deceduto' then
          case when dopo #> '{dati,datiDecesso,luogoEvento,localita}' is not null then 'morto-estero'
            when dopo #>> '{dati,datiDecesso,luogoEvento,comune,codiceIstat}' <> ${comune} then 'morto-altrove'
            else 'morto-qui' end
        when ce then
          case when prima ->> 'stato' = 'residente' or dopo #> '{dati,provenienza,comune}' is not null then 'da-comune'
            when prima ->> 'stato' = 'aire' or dopo #> '{dati,provenienza,localita}' is not null then 'da-estero'
            when prima ->> 'stato' in ('cancellato', 'annullato') then 'ripristinato'
            else 'iscritto' end
        else
          case when dopo ->> 'stato' = 'residente' then 'in-comune'
            when dopo ->> 'stato' = 'aire' then 'in-estero'
            else case ltrim(dopo #>> '{dati,datiCancellazione,motivoCancellazione}', '0')
              when '5' then 'in-estero' when '6' then 'irreperibile' when '7' then 'non-rinnovato'
              else 'cancellato' end
            end
        end as movimento
      from mosse where coalesce(cera, false) <> coalesce(ce, false)
        and (not ${soloStranieri}::boolean
          or not jsonb_path_exists(dopo, '$.dati.cittadinanza[*] ? (@.codiceStato == "100")')))
    select movimento,
      count(*) filter (where upper(dopo #>> '{dati,generalita,sesso}') = 'M')::int as maschi,
      count(*) filter (where upper(dopo #>> '{dati,generalita,sesso}') = 'F')::int as femmine,
      count(*)::int as totale
    from dette group by movimento`.execute(db);
  return new Map(rows.map(({ movimento, ...conto }) => [movimento, conto]));
}
