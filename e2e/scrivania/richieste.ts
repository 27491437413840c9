import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Schema } from '../../core/db/schema.ts';
import { depositaRichiesta } from '../../core/cittadini/deposita.ts';
import { depositoDiProva } from '../../core/cittadini/di-prova.ts';
import type { CoreDiProva } from './core.ts';

/** A declaration of Giulia Martelli, as the portal would file it now. @returns its codiceRichiesta. */
export async function depositaDiProva(core: CoreDiProva): Promise<string> {
  const pool = new Pool(core.collegamento('applicazione'));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return depositaRichiesta(db, depositoDiProva(), new Date()).finally(() => db.destroy());
}
