import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Difetto } from './difetto.ts';
import { difettiVersioni } from './versioni.ts';

/** Beyond every id. */
const fine = '9223372036854775807';

/** Procedures about somebody whom the register does not have, or of whom the row and the document do not say the same. */
async function difettiProcedimenti(db: Kysely<Schema>): Promise<Difetto[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id::text as id from procedimento p
    where p.stato is distinct from p.documento ->> 'stato' or p.comune is distinct from p.documento ->> 'comune'
      or exists (
        select from unnest(p.soggetti) di where not exists (select from soggetto s where s.id = di))`.execute(
    db,
  );
  return rows.map(({ id }) => ({
    controllo: 'riga',
    dove: `procedimento ${id}`,
    dettaglio: 'la riga non dice ciò che dice il documento, o nomina chi non c’è',
  }));
}

/** What is kept beside people and families: procedures (1014) and electoral sections (5011), thousands where those are millions. */
export async function difettiAltri(db: Kysely<Schema>): Promise<{ difetti: Difetto[]; versioni: number }> {
  const tutto = { dopo: '0', fino: fine };
  const procedimenti = await difettiVersioni(db, 'procedimento', tutto);
  const sezioni = await difettiVersioni(db, 'sezione', tutto);
  return {
    difetti: [...(await difettiProcedimenti(db)), ...procedimenti.difetti, ...sezioni.difetti],
    versioni: procedimenti.quante + sezioni.quante,
  };
}
