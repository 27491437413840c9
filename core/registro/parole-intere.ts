import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** Words of names that begin like one that was typed: beyond so many, the beginning itself is looked for. */
const cominciano = 200;

/**
 * Of each word typed, the words of the register's names that begin so, as the search of texts wants them: it goes
 * through whole words by the rarest, but gathers everybody who has a word that only begins so.
 * @returns nothing when nobody's name has a word that begins like one of these.
 */
export async function paroleIntere(db: Kysely<Schema>, parole: readonly string[]): Promise<string> {
  const { rows } = await sql<{ posto: string; parola: string }>`
    select w.posto, p.parola
    from unnest(${[...parole]}::text[]) with ordinality w(parola, posto)
    cross join lateral (
      select parola from parola
      where parola.parola >= w.parola collate "C" and parola.parola < (w.parola || '[') collate "C"
      limit ${cominciano + 1}::int
    ) p`.execute(db);
  const note = parole.map((_, i) => rows.filter(({ posto }) => Number(posto) === i + 1));
  if (note.some((sue) => sue.length === 0)) return '';
  return parole
    .map((parola, i) => {
      const sue = note[i] ?? [];
      return sue.length > cominciano
        ? `${parola}:*A`
        : `(${sue.map((una) => `${una.parola}:A`).join(' | ')})`;
    })
    .join(' & ');
}
