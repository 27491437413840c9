import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from './modello.ts';
import { distanza } from './somiglianza.ts';

/** Surname and name as they are searched (`chiaveNome`). */
export interface Nomi {
  readonly cognome: string;
  readonly nome: string;
}

/** As many are born on a day in the largest register. */
const natiInUnGiorno = 3000;
/** Slips that a word of a name may have. */
const scartoAmmesso = 2;

/** What those born on these days are called: from an index, without opening a record. */
export async function nomiDeiNati(db: Kysely<Schema>, giorni: readonly string[]): Promise<readonly Nomi[]> {
  const { rows } = await sql<Nomi>`
    select distinct cognome, nome from soggetto where data_nascita = any(${[...giorni]}::date[])
    order by cognome, nome limit ${natiInUnGiorno * giorni.length}::int`.execute(db);
  return rows;
}

/** Those born on these days who are called so, the first names first. */
export async function natiDiNome(
  db: Kysely<Schema>,
  giorni: readonly string[],
  nomi: readonly Nomi[],
  limite: number,
): Promise<readonly Soggetto[]> {
  if (nomi.length === 0) return [];
  const { rows } = await sql<{ documento: Soggetto }>`
    select t.documento
    from unnest(${nomi.map((n) => n.cognome)}::text[], ${nomi.map((n) => n.nome)}::text[])
      with ordinality n(cognome, nome, posto)
    cross join lateral (
      select s.documento, s.id from soggetto s
      where s.data_nascita = any(${[...giorni]}::date[]) and s.cognome = n.cognome and s.nome = n.nome
        and s.stato <> 'annullato'
    ) t
    order by n.posto, t.id limit ${limite}::int`.execute(db);
  return rows.map(({ documento }) => documento);
}

/** Who was born on that day, among them those whose names have the words, or others like them. */
export async function perNascita(
  db: Kysely<Schema>,
  parole: readonly string[],
  dataNascita: string,
  limite: number,
): Promise<readonly Soggetto[]> {
  const scarto = ({ cognome, nome }: Nomi): number => {
    const sue = `${cognome} ${nome}`.split(' ');
    const scarti = parole.map((parola) =>
      Math.min(...sue.map((una) => (una.startsWith(parola) ? 0 : distanza(parola, una)))),
    );
    return Math.max(0, ...scarti);
  };
  const simili = (await nomiDeiNati(db, [dataNascita]))
    .map((nomi) => [nomi, scarto(nomi)] as const)
    .filter(([, quanto]) => quanto <= scartoAmmesso)
    .toSorted(([, a], [, b]) => a - b)
    .map(([nomi]) => nomi);
  return natiDiNome(db, [dataNascita], simili, limite);
}
