import { sql, type Kysely, type RawBuilder } from 'kysely';
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
  | 'censito'
  | 'in-comune'
  | 'in-estero'
  | 'irreperibile'
  | 'non-rinnovato'
  | 'cancellato'
  | 'non-censito'
  | 'divenuto-italiano';

export type Movimenti = ReadonlyMap<Movimento, Conto>;

const italia = '$.dati.cittadinanza[*] ? (@.codiceStato == "100")';

/** Who is in now and was not before: born, or by what the enrolment says (tab. 7), or else by where from. */
const entrata = (comune: string): RawBuilder<unknown> => sql`case
  when nato then
    case when dopo #>> '{dati,generalita,luogoNascita,comune,codiceIstat}' = ${comune} then 'nato-qui'
      when dopo #> '{dati,generalita,luogoNascita,comune}' is not null then 'nato-altrove'
      else 'nato-estero' end
  when prima ->> 'stato' = 'residente' then 'da-comune'
  when prima ->> 'stato' = 'aire' then 'da-estero'
  else case motivo
    when '3' then 'da-comune' when '4' then 'da-estero' when '5' then 'iscritto' when '6' then 'da-estero'
    when '7' then 'censito' when '10' then 'ripristinato'
    else case when dopo #> '{dati,provenienza,comune}' is not null then 'da-comune'
      when dopo #> '{dati,provenienza,localita}' is not null then 'da-estero'
      when prima ->> 'stato' in ('cancellato', 'annullato') then 'ripristinato'
      else 'iscritto' end end end`;

/** Who was in and is no more: dead, gone to live elsewhere, or by what the cancellation says (tab. 15). */
const uscita = (comune: string): RawBuilder<unknown> => sql`case
  when dopo ->> 'stato' = 'deceduto' then
    case when dopo #> '{dati,datiDecesso,luogoEvento,localita}' is not null then 'morto-estero'
      when dopo #>> '{dati,datiDecesso,luogoEvento,comune,codiceIstat}' <> ${comune} then 'morto-altrove'
      else 'morto-qui' end
  when dopo ->> 'stato' = 'residente' then 'in-comune'
  when dopo ->> 'stato' = 'aire' then 'in-estero'
  else case ltrim(dopo #>> '{dati,datiCancellazione,motivoCancellazione}', '0')
    when '5' then 'in-estero' when '6' then 'irreperibile' when '7' then 'non-rinnovato'
    when '9' then 'non-censito' else 'cancellato' end end`;

/**
 * Entries and exits of a municipality between two days, both included, from the changes that operations in force made;
 * of whom a load brought, from the day on which they were enrolled. Among foreigners, who becomes Italian leaves them
 * without moving, and who is Italian no more comes.
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
    with versioni as (
      select v.prima, v.dopo, o.codice = '1002' or o.codice = 'S001' and v.prima is null as iscrive,
        o.codice = '1001' as nascita,
        coalesce(v.prima ->> 'stato' = 'residente' and v.prima ->> 'comune' = ${comune}, false) as cera,
        coalesce(v.dopo ->> 'stato' = 'residente' and v.dopo ->> 'comune' = ${comune}, false) as ce,
        coalesce(jsonb_path_exists(v.prima, ${italia}::jsonpath), false) as era_italiano,
        jsonb_path_exists(v.dopo, ${italia}::jsonpath) as italiano
      from versione_soggetto v join operazione o on o.id = v.operazione
      where v.valida_dal between ${da}::date and ${a}::date and o.annulla is null
        and not exists (select from operazione x where x.annulla = o.id)
        and (v.prima ->> 'comune' = ${comune} or v.dopo ->> 'comune' = ${comune})),
    mosse as (
      select *, nascita or iscrive and motivo = '1' as nato
      from versioni cross join lateral (select case when iscrive then
        ltrim(dopo #>> '{dati,datiIscrizione,iscrizioneResidente,motivoIscrizione}', '0') end as motivo) detto),
    dette as (
      select dopo, case
        when cera and ce and italiano then 'divenuto-italiano'
        when cera and ce then 'iscritto'
        when ce then ${entrata(comune)}
        else ${uscita(comune)} end as movimento
      from mosse
      where case when cera and ce then ${soloStranieri}::boolean and era_italiano <> italiano
        else cera <> ce and not (${soloStranieri}::boolean and italiano) end)
    select movimento,
      count(*) filter (where upper(dopo #>> '{dati,generalita,sesso}') = 'M')::int as maschi,
      count(*) filter (where upper(dopo #>> '{dati,generalita,sesso}') = 'F')::int as femmine,
      count(*)::int as totale
    from dette group by movimento`.execute(db);
  return new Map(rows.map(({ movimento, ...conto }) => [movimento, conto]));
}
