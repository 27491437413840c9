import { sql, type Kysely } from 'kysely';
import type { SchedaAl } from '#contract/wa/scheda.ts';
import type { Schema } from '../../db/schema.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { schedaIndividuale } from '../scheda.ts';
import { famigliaMostrata } from './componente.ts';

export type Quando = { readonly giorno: string } | { readonly primaDi: string };

/** A document as the last operation before this one had left it. */
async function prima<D>(
  db: Kysely<Schema>,
  versioni: 'versione_soggetto' | 'versione_famiglia',
  { id, operazione }: { readonly id: string; readonly operazione: string },
): Promise<D | undefined> {
  const riga = await db
    .selectFrom(versioni)
    .select('dopo')
    .where('id', '=', id)
    .where(sql<boolean>`operazione < ${operazione}::bigint`)
    .orderBy('versione', 'desc')
    .limit(1)
    .executeTakeFirst();
  return riga?.dopo as D | undefined;
}

/** Who the members were, as they were called then. */
async function componentiAllora(
  cerca: Ricerca,
  famiglia: Famiglia,
  quando: Quando,
): Promise<readonly Soggetto[]> {
  const tutti = await cerca.componenti(famiglia);
  if (!('giorno' in quando)) return tutti;
  const allora = await Promise.all(
    tutti.map((uno) => cerca.soggettoAl(uno.idSchedaSoggettoANPR, quando.giorno)),
  );
  return tutti.map((uno, i) => allora[i] ?? uno);
}

/** The record of a past day, or just before an operation, and who is shown with it; undefined: it was not there. */
export async function leggiSchedaAl(
  db: Kysely<Schema>,
  cerca: Ricerca,
  id: string,
  quando: Quando,
): Promise<{ scheda: SchedaAl; mostrati: readonly string[] } | undefined> {
  const soggetto = await ('giorno' in quando
    ? cerca.soggettoAl(id, quando.giorno)
    : prima<Soggetto>(db, 'versione_soggetto', { id, operazione: quando.primaDi }));
  if (!soggetto || soggetto.stato === 'annullato') return undefined;
  const suaFamiglia = soggetto.idFamigliaConvivenzaANPR;
  const famiglia =
    suaFamiglia === undefined
      ? undefined
      : await ('giorno' in quando
          ? cerca.famigliaAl(suaFamiglia, quando.giorno)
          : prima<Famiglia>(db, 'versione_famiglia', { id: suaFamiglia, operazione: quando.primaDi }));
  const componenti = famiglia ? await componentiAllora(cerca, famiglia, quando) : [];
  return {
    scheda: {
      comune: soggetto.comune,
      stato: soggetto.stato,
      dati: { ...schedaIndividuale(soggetto, famiglia) },
      ...(famiglia && { famiglia: famigliaMostrata(famiglia, componenti) }),
    },
    mostrati: [id, ...componenti.map((s) => s.idSchedaSoggettoANPR)],
  };
}
