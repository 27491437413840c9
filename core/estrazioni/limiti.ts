import type { Kysely } from 'kysely';
import { estrazioniPredefinite, type LimiteEstrazioni } from '#contract/wa/enti.ts';
import type { Schema } from '../db/schema.ts';

/** Who may ask for more than this in a day has a procedure that runs wild, or is emptying the register. */
const predefinito: LimiteEstrazioni = { alGiorno: estrazioniPredefinite, poi: [] };

/** What each body may ask for on a day and what has been decided for later ones; bodies of which nothing was said: the default. */
export async function leggiLimiti(
  db: Kysely<Schema>,
  enti: readonly string[],
  oggi: string,
): Promise<(ente: string) => LimiteEstrazioni> {
  const righe = await db
    .selectFrom('limite_estrazioni')
    .distinctOn(['ente', 'dal'])
    .select(['ente', 'dal', 'al_giorno'])
    .where('ente', 'in', enti)
    .orderBy('ente')
    .orderBy('dal')
    .orderBy('id', 'desc')
    .execute();
  const di = Map.groupBy(righe, ({ ente }) => ente);
  return (ente) => {
    const suoi = (di.get(ente) ?? []).map(({ dal, al_giorno: alGiorno }) => ({ dal, alGiorno }));
    const inVigore = suoi.findLast(({ dal }) => dal <= oggi);
    return { ...(inVigore ?? predefinito), poi: suoi.filter(({ dal }) => dal > oggi) };
  };
}

interface Deciso {
  /** codMittente. */
  readonly ente: string;
  readonly alGiorno: number;
  /** First day on which it holds, `AAAA-MM-GG`. */
  readonly dal: string;
}

/** What the audit says of it. */
export function raccontoLimite({ ente, alGiorno, dal }: Deciso, motivo: string): string {
  return `limite di ente ${ente}: ${String(alGiorno)} estrazioni al giorno dal ${dal}: ${motivo}`;
}

export async function scriviLimite(
  db: Kysely<Schema>,
  { ente, dal, alGiorno }: Deciso,
  decisoDa: string,
  istante: Date,
): Promise<void> {
  await db
    .insertInto('limite_estrazioni')
    .values({ ...{ ente, dal, istante }, al_giorno: alGiorno, deciso_da: decisoDa })
    .execute();
}
