import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Contesto, Operazione } from './operazione.ts';
import { creaRicerca, nuoviLetti } from './ricerca.ts';

/** Reads, locks families then people in id order, and reads again as long as what was read moved before the lock. */
export async function leggiEBlocca(
  trx: Kysely<Schema>,
  operazione: Operazione,
  richiesta: unknown,
  contesto: Contesto,
): Promise<unknown> {
  for (;;) {
    const letti = nuoviLetti();
    const aggregati = await operazione.aggregati(richiesta, creaRicerca(trx, letti), contesto);
    const prese = operazione.blocca?.(aggregati);
    if (!prese) return aggregati;
    const famiglie = prese.famiglie.map((f) => f.idFamigliaConvivenzaANPR);
    const soggetti = prese.soggetti.map((s) => s.idSchedaSoggettoANPR);
    const ferme =
      (await bloccaRighe(trx, 'famiglia', famiglie, letti.famiglie)) &&
      (await bloccaRighe(trx, 'soggetto', soggetti, letti.soggetti));
    if (ferme) return aggregati;
  }
}

/** @returns whether the rows are still those that were read. */
async function bloccaRighe(
  trx: Kysely<Schema>,
  tabella: 'famiglia' | 'soggetto',
  ids: readonly string[],
  lette: ReadonlyMap<string, number>,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const righe = await trx
    .selectFrom(tabella)
    .select(['id', 'versione'])
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute();
  return righe.every(({ id, versione }) => lette.get(id) === versione);
}
