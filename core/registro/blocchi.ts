import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { nuoviLetti } from './letti.ts';
import type { Contesto, Operazione } from './operazione.ts';
import { creaRicerca } from './ricerca.ts';
import { apertiDi, improntaAperti } from './ricerca-procedimenti.ts';

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
    const procedimenti = (prese.procedimenti ?? []).map((p) => p.numeroPraticaAnpr);
    const sezioni = (prese.sezioni ?? []).map((s) => s.id);
    const richieste = (prese.richieste ?? []).map((r) => r.codiceRichiesta);
    const ferme =
      (await bloccaRighe(trx, 'famiglia', famiglie, letti.famiglie)) &&
      (await bloccaRighe(trx, 'soggetto', soggetti, letti.soggetti)) &&
      (await bloccaRighe(trx, 'procedimento', procedimenti, letti.procedimenti)) &&
      (await bloccaRighe(trx, 'sezione', sezioni, letti.sezioni)) &&
      (await bloccaRighe(trx, 'richiesta_cittadino', richieste, letti.richieste)) &&
      (await apertiFermi(trx, letti.aperti));
    if (ferme) return aggregati;
  }
}

/** Opening a procedure locks its people, and changes no record of theirs: the procedures themselves are asked again. */
async function apertiFermi(trx: Kysely<Schema>, letti: ReadonlyMap<string, string>): Promise<boolean> {
  if (letti.size === 0) return true;
  const aperti = await apertiDi(trx, [...letti.keys()]);
  return [...letti.values()].every((impronta, posto) => impronta === improntaAperti(aperti[posto] ?? []));
}

/** @returns whether the rows are still those that were read. */
async function bloccaRighe(
  trx: Kysely<Schema>,
  tabella: 'famiglia' | 'soggetto' | 'procedimento' | 'sezione' | 'richiesta_cittadino',
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
