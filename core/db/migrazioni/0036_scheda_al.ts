import { sql, type Kysely } from 'kysely';

/**
 * The record of a person at the end of a day. Electoral acts (5010) do not move the last effective day: what is
 * registered after one, and holds from before it, carries lists that were not there yet (model.md §13). They are put
 * back to those of the day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function soggetto_al(quale bigint, giorno date) returns jsonb language sql stable
    begin atomic
      with allora as (
        select versione, dopo from versione_soggetto
        where id = quale and valida_dal <= giorno order by versione desc limit 1),
      elettorali as (
        select e.versione, e.prima, e.valida_dal > giorno as dopo_di_allora
        from allora, versione_soggetto e join operazione o on o.id = e.operazione
        where allora.dopo #> '{dati,listaElettoraleCompleta}' is not null
          and e.id = quale and e.versione < allora.versione and o.codice = '5010'),
      prima_di_quelle as (
        select prima from elettorali
        where dopo_di_allora
          and versione > coalesce((select max(versione) from elettorali where not dopo_di_allora), 0)
        order by versione limit 1)
      select case when p.prima is null then a.dopo else jsonb_set(a.dopo, '{dati}',
          (a.dopo -> 'dati') - array['listaElettorale', 'listaElettoraleCompleta'] || coalesce(
            (select jsonb_object_agg(key, value) from jsonb_each(p.prima -> 'dati')
             where key in ('listaElettorale', 'listaElettoraleCompleta')), '{}')) end
      from allora a left join prima_di_quelle p on true;
    end`.execute(db);
}
