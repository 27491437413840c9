import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { annota } from './annota.ts';

const passate = (fino: Date) => sql<boolean>`greatest(sessione.ultimo_uso, sessione.scadenza) < ${fino}`;

/** Sessions over before an instant, by body of the workstation. */
export async function contaSessioni(
  db: Kysely<Schema>,
  fino: Date,
): Promise<readonly { readonly flusso: string; readonly voci: number }[]> {
  const { rows } = await sql<{ flusso: string; voci: number }>`
    select p.ente as flusso, count(*)::int as voci
    from sessione join postazione p on p.impronta = sessione.postazione
    where ${passate(fino)} group by p.ente order by p.ente`.execute(db);
  return rows;
}

/** Erases them, and writes how many in the audit of each body. @returns how many. */
export async function cancellaSessioni(db: Kysely<Schema>, fino: Date, adesso: Date): Promise<number> {
  return db.transaction().execute(async (trx: Kysely<Schema>) => {
    const contate = await contaSessioni(trx, fino);
    if (contate.length === 0) return 0;
    await sql`delete from conferma using sessione where sessione.hash = conferma.sessione and ${passate(fino)}`.execute(
      trx,
    );
    await sql`delete from sessione where ${passate(fino)}`.execute(trx);
    for (const { flusso, voci } of contate)
      await annota(trx, flusso, adesso, {
        campo: 'sessioni',
        finalita: `${voci} sessioni finite prima del ${fino.toISOString()} cancellate`,
      });
    return contate.reduce((somma, { voci }) => somma + voci, 0);
  });
}
