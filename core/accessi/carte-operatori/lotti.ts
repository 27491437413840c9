import type { Kysely } from 'kysely';
import type { Lotto } from '#contract/wa/carte-operatore.ts';
import type { Schema } from '../../db/schema.ts';

/** The numbers of a stretch, as they are printed on the cards. */
export function serialiDi({
  prefisso,
  dal,
  al,
}: {
  readonly prefisso: string;
  readonly dal: number;
  readonly al: number;
}): string[] {
  return Array.from({ length: al - dal + 1 }, (_, i) => `${prefisso}${String(dal + i).padStart(7, '0')}`);
}

/** The lots of a prefecture, the latest first, each with how many of its cards are where. */
export async function leggiLotti(db: Kysely<Schema>, prefettura: string): Promise<Lotto[]> {
  const [lotti, conti] = await Promise.all([
    db
      .selectFrom('lotto_carte')
      .select(['id', 'prefisso', 'dal', 'al', 'ricevuto', 'fornitore'])
      .where('prefettura', '=', prefettura)
      .orderBy('istante', 'desc')
      .execute(),
    db
      .selectFrom('carta_utente as c')
      .innerJoin('lotto_carte as l', 'l.id', 'c.lotto')
      .select(['l.id', 'c.stato', db.fn.countAll<string>().as('quante')])
      .where('l.prefettura', '=', prefettura)
      .groupBy(['l.id', 'c.stato'])
      .execute(),
  ]);
  return lotti.map((lotto) => ({
    ...lotto,
    conti: Object.fromEntries(
      conti.filter(({ id }) => id === lotto.id).map(({ stato, quante }) => [stato, Number(quante)]),
    ),
  }));
}

/** The first blank in the order of the numbers: the box is emptied from the top. */
export async function prossimaVergine(db: Kysely<Schema>, prefettura: string): Promise<string | undefined> {
  const riga = await db
    .selectFrom('carta_utente as c')
    .innerJoin('lotto_carte as l', 'l.id', 'c.lotto')
    .select('c.seriale')
    .where('l.prefettura', '=', prefettura)
    .where('c.stato', '=', 'vergine')
    .orderBy('l.istante')
    .orderBy('c.seriale')
    .limit(1)
    .executeTakeFirst();
  return riga?.seriale;
}
