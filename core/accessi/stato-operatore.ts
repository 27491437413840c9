import { sql, type RawBuilder } from 'kysely';
import { fineGiornata } from '#contract/regole/giorno-in-italia.ts';
import type { Operatore } from './censimento.ts';

/**
 * How an operator stands on a day of the register: after the last day of service they are out without anybody doing
 * anything, and back if that day is moved.
 */
export function statoAl(
  { stato, dal, finisce }: { readonly stato: string; readonly dal: Date; readonly finisce: string | null },
  oggi: string,
): { readonly stato: Operatore['stato']; readonly dal: Date } {
  if (stato === 'attivo' && finisce !== null && finisce < oggi)
    return { stato: 'cessato', dal: new Date(Date.parse(fineGiornata(finisce)) + 1000) };
  return { stato: stato as Operatore['stato'], dal };
}

/**
 * The same where rows are chosen: who may work on that day.
 * @param alias of `operatore` in the query.
 */
export function inServizioAl(oggi: string, alias = 'operatore'): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${alias}.stato`)} = 'attivo'
    and coalesce(${sql.ref(`${alias}.finisce`)} >= ${oggi}::date, true))`;
}

/** A role, not revoked, that holds on that day or later. @param alias of `incarico` in the query. */
export function ruoloDa(giorno: string, alias: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${alias}.genere`)} = 'ruolo' and ${sql.ref(`${alias}.revocato`)} is null
    and coalesce(${sql.ref(`${alias}.al`)} >= ${giorno}::date, true))`;
}
