import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../../db/schema.ts';

/** Of one sex each; whoever has no sex in the register is only in the sum. */
export interface Conto {
  readonly maschi: number;
  readonly femmine: number;
  readonly totale: number;
}
export const nessuno: Conto = { maschi: 0, femmine: 0, totale: 0 };

export function somma(...conti: readonly Conto[]): Conto {
  return conti.reduce(
    (a, b) => ({ maschi: a.maschi + b.maschi, femmine: a.femmine + b.femmine, totale: a.totale + b.totale }),
    nessuno,
  );
}

export function differenza(a: Conto, b: Conto): Conto {
  return { maschi: a.maschi - b.maschi, femmine: a.femmine - b.femmine, totale: a.totale - b.totale };
}

/** The people who lived in a municipality at the end of a day, by what a sheet tells apart. */
export interface GruppoResidenti extends Conto {
  readonly straniero: boolean;
  readonly cittadinanza: string;
  readonly stato_civile: string;
  readonly anno: string;
  readonly convivenza: boolean;
  readonly minore: boolean;
  readonly nato_in_italia: boolean;
  readonly senza_dimora: boolean;
}

const dati = (percorso: string): RawBuilder<string> =>
  sql<string>`(p.dopo #>> ${sql.lit(`{dati,${percorso}}`)})`;

/** From the versions: the last one of each person that held on that day. */
export async function residenti(
  db: Kysely<Schema>,
  comune: string,
  giorno: string,
): Promise<readonly GruppoResidenti[]> {
  const { rows } = await sql<GruppoResidenti>`
    with ultime as (
      select v.id, max(v.versione) as versione from versione_soggetto v
      where v.valida_dal <= ${giorno}::date group by v.id)
    select not jsonb_path_exists(p.dopo, '$.dati.cittadinanza[*] ? (@.codiceStato == "100")') as straniero,
      coalesce(${dati('cittadinanza,0,codiceStato')}, '998') as cittadinanza,
      coalesce(ltrim(${dati('statoCivile,statoCivile')}, '0'), '5') as stato_civile,
      coalesce(left(${dati('generalita,dataNascita')}, 4), '0000') as anno,
      coalesce(f.tipo_scheda = '4', false) as convivenza,
      coalesce(${dati('generalita,dataNascita')} > (${giorno}::date - interval '18 years')::date::text, false) as minore,
      ${dati('generalita,luogoNascita,comune,nomeComune')} is not null as nato_in_italia,
      coalesce(upper(left(${dati('attributiSoggetto,senzaFissaDimora')}, 1)) = 'S', false) as senza_dimora,
      count(*) filter (where upper(${dati('generalita,sesso')}) = 'M')::int as maschi,
      count(*) filter (where upper(${dati('generalita,sesso')}) = 'F')::int as femmine,
      count(*)::int as totale
    from ultime join versione_soggetto p using (id, versione)
    left join famiglia f on f.id = (p.dopo ->> 'idFamigliaConvivenzaANPR')::bigint
    where p.dopo ->> 'comune' = ${comune} and p.dopo ->> 'stato' = 'residente'
    group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(db);
  return rows;
}

/** Families and convivenze that had somebody in them; families with a foreigner, and of one. */
export interface ContoFamiglie {
  readonly famiglie: number;
  readonly convivenze: number;
  readonly con_stranieri: number;
  readonly di_stranieri: number;
}

export async function famiglie(db: Kysely<Schema>, comune: string, giorno: string): Promise<ContoFamiglie> {
  const { rows } = await sql<ContoFamiglie>`
    with ultime as (
      select v.id, max(v.versione) as versione from versione_famiglia v
      where v.valida_dal <= ${giorno}::date group by v.id),
    vive as (
      select p.dopo from ultime join versione_famiglia p using (id, versione)
      where p.dopo ->> 'comune' = ${comune} and p.dopo ->> 'stato' is null
        and jsonb_array_length(p.dopo -> 'componenti') > 0)
    select count(*) filter (where tipo = '3')::int as famiglie,
      count(*) filter (where tipo = '4')::int as convivenze,
      count(*) filter (where tipo = '3' and stranieri > 0)::int as con_stranieri,
      count(*) filter (where tipo = '3' and intestatario)::int as di_stranieri
    from (
      select v.dopo ->> 'tipoScheda' as tipo, s.* from vive v
      cross join lateral (
        select count(*) as stranieri, coalesce(bool_or(c ->> 'codiceLegame' = '1'), false) as intestatario
        from jsonb_array_elements(v.dopo -> 'componenti') c
        join soggetto s on s.id = (c ->> 'idSchedaSoggettoANPR')::bigint
        where not jsonb_path_exists(s.documento, '$.dati.cittadinanza[*] ? (@.codiceStato == "100")')) s) f`.execute(
    db,
  );
  return rows[0] ?? { famiglie: 0, convivenze: 0, con_stranieri: 0, di_stranieri: 0 };
}
