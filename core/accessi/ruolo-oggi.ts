import { sql, type RawBuilder } from 'kysely';

/**
 * The role today of the operator of a joined row, null where there is none. By the machine's day, as everything that
 * concerns cards.
 * @param alias of `operatore` in the query.
 */
export function ruoloOggi<T extends string | null = string>(alias: string): RawBuilder<T> {
  return sql<T>`(select suo.ruolo
    from incarichi_al(${sql.ref(`${alias}.codice_fiscale`)}, (now() at time zone 'Europe/Rome')::date) as suo
    where ${sql.ref(`${alias}.codice_fiscale`)} is not null)`;
}
