import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from './modello.ts';

/** Beginnings of surname and name. */
export interface Inizi {
  readonly cognome: string;
  readonly nome: string;
}

/** How words may be read: surname first, or name first as it is spoken; either may be of several words. */
export function ripartizioni(parole: readonly string[]): {
  readonly cognomePrima: Inizi[];
  readonly nomePrima: Inizi[];
} {
  const tagli = parole.map((_, posto) => posto + 1);
  const divisi = tagli.map(
    (taglio) => [parole.slice(0, taglio).join(' '), parole.slice(taglio).join(' ')] as const,
  );
  return {
    cognomePrima: divisi.map(([cognome, nome]) => ({ cognome, nome })),
    nomePrima: divisi.map(([nome, cognome]) => ({ cognome, nome })),
  };
}

type Colonna = 'cognome' | 'nome';

/** Keys hold spaces, digits and capital letters: `[` comes right after them in the C collation. */
const fine = sql.lit('[');
const comincia = (colonna: Colonna): RawBuilder<boolean> =>
  sql`s.${sql.ref(colonna)} >= r.${sql.ref(colonna)} and s.${sql.ref(colonna)} < r.${sql.ref(colonna)} || ${fine}`;

/** One after the other, what people who begin so are called: each found in the index past the one before. */
function diversi(colonna: Colonna, chi: RawBuilder<boolean>): RawBuilder<unknown> {
  const primo = sql.ref(`s.${colonna}`);
  const nellOrdine = (da: RawBuilder<boolean>): RawBuilder<unknown> =>
    sql`select ${primo} from soggetto s where ${chi} and ${da} order by ${primo} limit 1`;
  const oltre = sql<boolean>`${primo} > d.valore and ${primo} < r.${sql.ref(colonna)} || ${fine}`;
  return sql`
    recursive d (valore) as (
      (${nellOrdine(comincia(colonna))})
      union all
      select (${nellOrdine(oltre)}) from d where d.valore is not null
    )`;
}

/**
 * Who has names that begin so: first those of the first beginnings, each in alphabetical order, which is that of an
 * index. The index is entered once for each different name that begins like the first, with the beginning of the second:
 * not everybody called DE SANTIS is read to find who is called Z. The loops go on no further than the list is long.
 * @param qui only residents of this municipality.
 */
export async function perInizi(
  db: Kysely<Schema>,
  inizi: readonly Inizi[],
  limite: number,
  { qui, primo = 'cognome' }: { readonly qui?: string; readonly primo?: Colonna } = {},
): Promise<readonly Soggetto[]> {
  if (inizi.length === 0) return [];
  const secondo = primo === 'cognome' ? 'nome' : 'cognome';
  const qua = sql<boolean>`s.comune = ${qui} and s.stato in ('residente', 'aire')`;
  const { rows } = await sql<{ documento: Soggetto }>`
    select t.documento
    from unnest(${inizi.map((i) => i.cognome)}::text[], ${inizi.map((i) => i.nome)}::text[]) r(cognome, nome)
    cross join lateral (
      with ${diversi(primo, qui === undefined ? sql`true` : qua)}
      select u.documento from d cross join lateral (
        select s.documento from soggetto s
        where ${qui === undefined ? sql`s.stato <> 'annullato'` : qua}
          and s.${sql.ref(primo)} = d.valore and ${comincia(secondo)}
        order by s.${sql.ref(secondo)}, s.data_nascita limit ${limite}::int
      ) u
      limit ${limite}::int
    ) t
    where (select true from soggetto s where ${comincia(secondo)} order by s.${sql.ref(secondo)} limit 1)
    limit ${limite}::int`.execute(db);
  return rows.map(({ documento }) => documento);
}
