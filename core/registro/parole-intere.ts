import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** Words of the register that begin like one that was typed: beyond so many, the beginning itself is looked for. */
const cominciano = 200;

/** A word that was typed, with the words of names and of addresses that begin so. */
export interface Cominciata {
  readonly parola: string;
  readonly nomi: readonly string[];
  readonly indirizzi: readonly string[];
}

/** What to look for among the texts of a record. */
export interface Domanda {
  /** As `to_tsquery` reads it: it goes through whole words by the rarest, but gathers everybody who has a beginning. */
  readonly intere: string;
  /** Beginnings of too many words: they are compared in the records that have the others. */
  readonly inizi: readonly string[];
}

/** Of each word typed, the words of the register that begin so; one more than a question holds when they are many. */
export async function cominciate(
  db: Kysely<Schema>,
  parole: readonly string[],
): Promise<readonly Cominciata[]> {
  const di = (tabella: 'parola' | 'parola_indirizzo') => sql`
    select parola from ${sql.table(tabella)} p
    where p.parola >= w.parola collate "C" and p.parola < (w.parola || '[') collate "C"
    order by p.parola limit ${cominciano + 1}::int`;
  const { rows } = await sql<Cominciata>`
    select w.parola, array(${di('parola')}) as nomi, array(${di('parola_indirizzo')}) as indirizzi
    from unnest(${[...parole]}::text[]) with ordinality w(parola, posto)
    order by w.posto`.execute(db);
  return rows;
}

function domanda(
  cercate: readonly (readonly [parola: string, intere: readonly string[]])[],
  peso: 'A' | '',
): Domanda {
  // Few words begin like a house number, and everybody who has an address has one of them.
  const gira = ([parola, intere]: (typeof cercate)[number]): boolean =>
    intere.length <= cominciano && (intere.length === 1 || !/^\d+$/.test(parola));
  const poche = cercate.filter(gira);
  // SECURITY: words are plain letters and digits by now, so that none of them is syntax of the query.
  const fra = (intere: readonly string[]): string =>
    `(${intere.map((una) => (peso === '' ? una : `${una}:${peso}`)).join(' | ')})`;
  // All of them begin too many words: in a register large enough for that, an earlier way has filled the list.
  if (poche.length === 0)
    return { intere: cercate.map(([parola]) => `${parola}:*${peso}`).join(' & '), inizi: [] };
  return {
    intere: poche.map(([, intere]) => fra(intere)).join(' & '),
    inizi: cercate.filter((una) => !gira(una)).map(([parola]) => parola),
  };
}

/** Everybody whose names have these words. @returns undefined when nobody's can. */
export function neiNomi(cercate: readonly Cominciata[]): Domanda | undefined {
  if (cercate.length === 0 || cercate.some(({ nomi }) => nomi.length === 0)) return undefined;
  return domanda(
    cercate.map(({ parola, nomi }) => [parola, nomi] as const),
    'A',
  );
}

/**
 * Everybody whose names and address have these words: of addresses nearly all words are of many, and beginnings of them of
 * many more.
 * @returns undefined when nobody's can, or none of the words is of an address: those of names were looked for already.
 */
export function ancheNegliIndirizzi(cercate: readonly Cominciata[]): Domanda | undefined {
  if (cercate.every(({ indirizzi }) => indirizzi.length === 0)) return undefined;
  const tutte = cercate.map(({ parola, nomi, indirizzi }, posto) => {
    const intere = new Set([...nomi, ...indirizzi]);
    // Who goes on to the next word has written this one to its end, if there is such a word.
    const finita = posto < cercate.length - 1 && intere.has(parola);
    return [parola, finita ? [parola] : [...intere]] as const;
  });
  return tutte.some(([, intere]) => intere.length === 0) ? undefined : domanda(tutte, '');
}
