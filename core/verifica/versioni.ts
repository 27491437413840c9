import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Difetto } from './difetto.ts';

/** Ids after `dopo`, up to `fino`. */
export interface Intervallo {
  readonly dopo: string;
  readonly fino: string;
}

interface Rotta {
  readonly id: string;
  readonly versione: number;
  readonly quante: string;
  readonly numero: boolean;
  readonly catena: boolean;
  readonly ultima: boolean;
  readonly riuscita: boolean;
}

/**
 * Each version begins where the one before ended, numbers have no holes, the last one is the present document, and all
 * come from an operation that was accepted. Judged by the database: only what breaks comes back.
 */
export async function difettiVersioni(
  db: Kysely<Schema>,
  di: 'soggetto' | 'famiglia' | 'procedimento' | 'sezione',
  { dopo, fino }: Intervallo,
): Promise<{ difetti: Difetto[]; quante: number }> {
  const { rows } = await sql<Rotta>`
    with catena as (
      select id, versione, operazione, prima, dopo,
        row_number() over della as posto,
        lag(dopo) over della as precedente,
        lead(versione) over della as seguente
      from ${sql.table(`versione_${di}`)}
      where id > ${dopo}::bigint and id <= ${fino}::bigint
      window della as (partition by id order by versione)
    ), giudizio as (
      select coalesce(d.id, c.id)::text as id, coalesce(c.versione, 0) as versione,
        c.versione is not distinct from c.posto as numero,
        c.prima is not distinct from c.precedente as catena,
        c.seguente is not null
          or (c.versione is not distinct from d.versione and c.dopo is not distinct from d.documento) as ultima,
        coalesce(o.esito = 'OK', false) as riuscita
      from catena c
      full join (select id, versione, documento from ${sql.table(di)}
        where id > ${dopo}::bigint and id <= ${fino}::bigint) d on d.id = c.id
      left join operazione o on o.id = c.operazione
    )
    select '' as id, 0 as versione, count(*)::text as quante, true as numero, true as catena, true as ultima,
      true as riuscita from giudizio
    union all
    select id, versione, '', numero, catena, ultima, riuscita from giudizio
    where not (numero and catena and ultima and riuscita)`.execute(db);
  const difetti = rows.flatMap(({ id, versione, numero, catena, ultima, riuscita }): Difetto[] => {
    if (id === '') return [];
    const dove = `${di} ${id}`;
    if (versione === 0) return [{ controllo: 'versioni', dove, dettaglio: 'non ha versioni' }];
    const detti = [
      ...(numero ? [] : ['non segue il numero della precedente']),
      ...(catena ? [] : ['non comincia dove finisce la precedente']),
      ...(ultima ? [] : ['è l’ultima e non è il documento presente']),
    ];
    return [
      ...detti.map((detto): Difetto => ({
        controllo: 'versioni',
        dove,
        dettaglio: `la versione ${versione} ${detto}`,
      })),
      ...(riuscita
        ? []
        : [
            {
              controllo: 'operazione' as const,
              dove,
              dettaglio: `la versione ${versione} viene da un’operazione rifiutata`,
            },
          ]),
    ];
  });
  return { difetti, quante: Number(rows.find(({ id }) => id === '')?.quante ?? 0) };
}
