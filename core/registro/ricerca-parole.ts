import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from './modello.ts';
import type { Domanda } from './parole-intere.ts';

function alfabetico(uno: Soggetto, altro: Soggetto): number {
  const chiave = ({ dati: { generalita: g } }: Soggetto): string =>
    `${g.cognome ?? ''} ${g.nome ?? ''} ${g.dataNascita ?? ''}`;
  return chiave(uno) < chiave(altro) ? -1 : 1;
}

/** Words anywhere among the names, or among names and address. */
export async function perParole(
  db: Kysely<Schema>,
  { intere, inizi }: Domanda,
  dove: 'nomi' | 'nomi e indirizzo',
  limite: number,
): Promise<readonly Soggetto[]> {
  const testo =
    dove === 'nomi'
      ? sql`' ' || cognome || ' ' || nome`
      : sql`' ' || cognome || ' ' || nome || ' ' || indirizzo`;
  let domanda = db
    .selectFrom('soggetto')
    .select('documento')
    .where('stato', '<>', 'annullato')
    .where(sql<boolean>`ricerca @@ to_tsquery('simple', ${intere})`);
  for (const inizio of inizi) domanda = domanda.where(sql<boolean>`${testo} like ${`% ${inizio}%`}`);
  const righe = await domanda.limit(limite).execute();
  return righe.map((riga) => riga.documento).toSorted(alfabetico);
}

/** Residents of a municipality whose address begins so, along the street. */
export async function perIndirizzo(
  db: Kysely<Schema>,
  parole: readonly string[],
  qui: string,
  limite: number,
): Promise<readonly Soggetto[]> {
  const inizio = parole.join(' ');
  const { rows } = await sql<{ documento: Soggetto }>`
    select documento from soggetto
    where comune = ${qui} and stato in ('residente', 'aire')
      and indirizzo collate "C" >= ${inizio} and indirizzo collate "C" < ${`${inizio}[`}
    order by indirizzo collate "C" limit ${limite}::int`.execute(db);
  return rows.map((riga) => riga.documento);
}
