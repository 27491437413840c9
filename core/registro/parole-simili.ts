import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { distanza } from './somiglianza.ts';

const perParola = 8;
const letture = 36;

/** Words of the register's names that may have been meant, each beside the slips it takes; the word itself first. */
async function simili(
  db: Kysely<Schema>,
  parole: readonly string[],
): Promise<readonly (readonly (readonly [parola: string, scarto: number])[])[]> {
  const { rows } = await sql<{ posto: string; parola: string }>`
    select w.posto, c.parola
    from unnest(${[...parole]}::text[]) with ordinality w(parola, posto)
    cross join lateral (
      select distinct v.parola from chiavi_parola(w.parola) k join parola_chiave v on v.chiave = k limit 200
    ) c`.execute(db);
  return parole.map((parola, posto) => {
    const vicine = rows
      .filter((riga) => Number(riga.posto) === posto + 1 && riga.parola !== parola)
      .map((riga) => [riga.parola, distanza(parola, riga.parola)] as const)
      .toSorted(([una, a], [altra, b]) => a - b || (una < altra ? -1 : 1));
    return [[parola, 0] as const, ...vicine.slice(0, perParola)];
  });
}

/** Other readings of what was typed, the likeliest first; not the one that was typed. */
export async function altreLetture(
  db: Kysely<Schema>,
  parole: readonly string[],
): Promise<readonly (readonly string[])[]> {
  let combinate: (readonly [parole: readonly string[], scarto: number])[] = [[[], 0]];
  for (const alternative of await simili(db, parole)) {
    combinate = combinate
      .flatMap(([prima, scarto]) =>
        alternative.map(([parola, suo]) => [[...prima, parola], scarto + suo] as const),
      )
      .toSorted(([, a], [, b]) => a - b)
      .slice(0, letture + 1);
  }
  return combinate.filter(([, scarto]) => scarto > 0).map(([lette]) => lette);
}
