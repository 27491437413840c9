import { sql, type Kysely, type Selectable } from 'kysely';
import type { CausaMancata } from '#contract/wa/recapito.ts';
import { raddoppia } from '../../coda/giro.ts';
import type { Schema } from '../../db/schema.ts';

export type Preso = Selectable<Schema['recapito']>;

/** Who takes a turn has it for a minute, and asks for more while at it; milliseconds. */
const durata = 60_000;
const traUnPo = (adesso: Date, attesa: number): Date => new Date(adesso.getTime() + attesa);

/** Twice as long each time, from one second to a quarter of an hour. @param volta from 1. @returns milliseconds. */
export function attesaDopo(volta: number): number {
  return raddoppia(volta, 15 * 60_000);
}
/** About a day of attempts: then somebody has to look. Nothing is dropped meanwhile, or afterwards. */
export const tentativiMassimi = 100;

/** Those whose turn has come and who have something to get. */
export async function daServire(db: Kysely<Schema>, adesso: Date): Promise<readonly string[]> {
  const righe = await db
    .selectFrom('recapito as r')
    .select('r.comune')
    .where('r.attivo', '=', true)
    .where('r.stato', '<>', 'fermo')
    .where('r.prossimo', '<=', adesso)
    .where((e) =>
      e.exists(
        e
          .selectFrom('notifica as n')
          .select('n.progressivo')
          .whereRef('n.comune', '=', 'r.comune')
          .where('n.stato', '=', '7'),
      ),
    )
    .execute();
  return righe.map(({ comune }) => comune);
}

/** Undefined: somebody else has it, or it is not its time. */
export async function prendi(db: Kysely<Schema>, comune: string, adesso: Date): Promise<Preso | undefined> {
  return db
    .updateTable('recapito')
    .set({ prossimo: traUnPo(adesso, durata) })
    .where('comune', '=', comune)
    .where('attivo', '=', true)
    .where('stato', '<>', 'fermo')
    .where('prossimo', '<=', adesso)
    .returningAll()
    .executeTakeFirst();
}

/** @returns false: it was switched off or set otherwise meanwhile. */
export async function rinnova(db: Kysely<Schema>, comune: string, adesso: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recapito')
    .set({ prossimo: traUnPo(adesso, durata), ultima: adesso })
    .where('comune', '=', comune)
    .where('attivo', '=', true)
    .where('prossimo', '>', adesso)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function rilascia(
  db: Kysely<Schema>,
  comune: string,
  { adesso, qualcuna }: { readonly adesso: Date; readonly qualcuna: boolean },
): Promise<void> {
  await db
    .updateTable('recapito')
    .set({ prossimo: adesso, stato: 'attesa', tentativi: 0, dal: null, causa: null })
    .$if(qualcuna, (domanda) => domanda.set({ ultima: adesso }))
    .where('comune', '=', comune)
    .execute();
}

/** @param daCapo something had arrived: the count of failures begins again. */
export async function segnaMancata(
  db: Kysely<Schema>,
  { comune, tentativi: gia }: Pick<Preso, 'comune' | 'tentativi'>,
  {
    causa,
    adesso,
    daCapo,
  }: { readonly causa: CausaMancata; readonly adesso: Date; readonly daCapo: boolean },
): Promise<void> {
  const tentativi = daCapo ? 1 : gia + 1;
  await db
    .updateTable('recapito')
    .set({
      ...{ causa, tentativi, prossimo: traUnPo(adesso, attesaDopo(tentativi)) },
      stato: tentativi >= tentativiMassimi ? 'fermo' : 'riprova',
      dal: daCapo ? adesso : sql`coalesce(dal, ${adesso})`,
    })
    .$if(daCapo, (domanda) => domanda.set({ ultima: adesso }))
    .where('comune', '=', comune)
    .execute();
}
