import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Genere } from './generi.ts';

export interface Termine {
  readonly genere: Genere;
  readonly dal: string;
  /** Last day on which it holds; null: until another is set. */
  readonly al: string | null;
  readonly mesi: number | null;
  readonly norma: string;
  readonly decisoDa: string;
}

/** The whole policy, by kind and day. */
export async function politica(db: Kysely<Schema>): Promise<readonly Termine[]> {
  const { rows } = await sql<Termine>`
    select genere, dal, (lead(dal) over (partition by genere order by dal)) - 1 as al, mesi, norma,
      deciso_da as "decisoDa"
    from conservazione order by genere, dal`.execute(db);
  return rows;
}

export interface Scadenza {
  readonly genere: Genere;
  readonly mesi: number;
  /** What is from before is past its term: the beginning of a day in Italy. */
  readonly fino: Date;
}

/** Kinds that have a term on that day, and how far it reaches. */
export async function scadenzeAl(db: Kysely<Schema>, giorno: string): Promise<readonly Scadenza[]> {
  const { rows } = await sql<Scadenza>`
    select genere, mesi,
      (${giorno}::date - make_interval(months => mesi))::timestamp at time zone 'Europe/Rome' as fino
    from (
      select distinct on (genere) genere, mesi from conservazione where dal <= ${giorno}::date
      order by genere, dal desc) oggi
    where mesi is not null
    order by genere`.execute(db);
  return rows;
}
