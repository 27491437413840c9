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

/** Keys hold spaces, digits and capital letters: `[` comes right after them in the C collation. */
const fine = sql.lit('[');
const dentro = (colonna: 'cognome' | 'nome'): RawBuilder<boolean> =>
  sql`s.${sql.ref(colonna)} >= r.${sql.ref(colonna)} and s.${sql.ref(colonna)} < r.${sql.ref(colonna)} || ${fine}`;

/**
 * Who has names that begin so: first those of the first beginnings, each in alphabetical order, which is that of an
 * index, so that the shortest beginning costs no more than the longest.
 * @param qui only residents of this municipality.
 */
export async function perInizi(
  db: Kysely<Schema>,
  inizi: readonly Inizi[],
  limite: number,
  { qui, primo = 'cognome' }: { readonly qui?: string; readonly primo?: 'cognome' | 'nome' } = {},
): Promise<readonly Soggetto[]> {
  if (inizi.length === 0) return [];
  const secondo = primo === 'cognome' ? 'nome' : 'cognome';
  const ordine = (di: 's' | 't'): RawBuilder<unknown> =>
    sql.join([primo, secondo, 'data_nascita'].map((colonna) => sql.ref(`${di}.${colonna}`)));
  const chi =
    qui === undefined
      ? sql`s.stato <> 'annullato'`
      : sql`s.comune = ${qui} and s.stato in ('residente', 'aire')`;
  const { rows } = await sql<{ documento: Soggetto }>`
    select t.documento
    from unnest(${inizi.map((i) => i.cognome)}::text[], ${inizi.map((i) => i.nome)}::text[])
      with ordinality r(cognome, nome, posto)
    cross join lateral (
      select s.documento, s.cognome, s.nome, s.data_nascita from soggetto s
      where ${chi} and ${dentro('cognome')} and ${dentro('nome')}
      order by ${ordine('s')} limit ${limite}::int
    ) t
    order by r.posto, ${ordine('t')} limit ${limite}::int`.execute(db);
  return rows.map(({ documento }) => documento);
}
