import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ErroreAvvio } from '../errore-avvio.ts';
import { migrazioni } from './migrazioni/index.ts';
import type { Schema } from './schema.ts';
import { concedi } from './privilegi.ts';

/**
 * Brings a schema up to date; on one that already is, nothing is written.
 * @param separati whether the application has a role of its own, to be granted its rights.
 * @throws ErroreAvvio when the schema is newer than this core, or a migration fails (all of it is undone).
 */
export async function migra(db: Kysely<Schema>, schema: string, separati: boolean): Promise<void> {
  const migratore = new Migrator({
    db,
    migrationTableSchema: schema,
    // Parts of the core grow apart: an earlier number may arrive after a later one, and neither needs the other.
    allowUnorderedMigrations: true,
    provider: { getMigrations: async () => ({ ...migrazioni }) },
  });
  const { error, results } = await migratore.migrateToLatest();
  if (error) {
    const nuovo = error instanceof Error && /corrupted migrations/.test(error.message);
    throw nuovo
      ? new ErroreAvvio(
          'La base dati è stata usata da una versione più recente del core.',
          'Avvia quella versione, o ripristina la copia di sicurezza fatta prima dell’aggiornamento.',
          { cause: error },
        )
      : new ErroreAvvio(
          'L’aggiornamento della base dati non è riuscito; nulla è cambiato.',
          'Riprova; se continua, comunica all’assistenza il contenuto del giornale.',
          { cause: error },
        );
  }
  if (separati && (results?.length ?? 0) > 0) await concedi(db, schema);
}
