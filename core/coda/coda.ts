import { sql, type Kysely } from 'kysely';
import PgBoss from 'pg-boss';
import type { Database } from '../db/apri.ts';
import { daSolo } from '../db/da-solo.ts';
import { ClientePrimario } from '../db/primario.ts';
import { ruoli } from '../db/ruoli.ts';
import type { Schema } from '../db/schema.ts';

/** Work that can wait, in the database of the register, in a schema of its own: of extractions and files that come in. */
export const nomeCoda = 'estrazioni';
/** Of the notifications to be brought to municipalities. */
export const codaNotifiche = 'notifiche';
/** Of the questions for the Agenzia delle Entrate. */
export const codaAgenzia = 'agenzia-entrate';
/** Of letters to bodies. */
export const codaPosta = 'posta';
/** Where the queues of a register are. */
export const schemaCoda = (schema: string): string => `${schema}_lavori`;

/** Tried again after 1, 2 and 4 seconds; whoever is silent for two hours is taken for dead. */
const tentativi = { retryLimit: 3, retryDelay: 1, retryBackoff: true, expireInHours: 2 } as const;
export const ultimoTentativo = tentativi.retryLimit;

async function prepara({ collegamento, migratore, altrove }: Database): Promise<void> {
  const schema = schemaCoda(altrove.schema);
  const boss = new PgBoss({
    ...(collegamento as object),
    ...{ Client: ClientePrimario, schema, max: 1, supervise: false, schedule: false },
  });
  await boss.start();
  for (const name of [nomeCoda, codaNotifiche, codaAgenzia, codaPosta])
    await boss.createQueue(name, { name, policy: 'standard', ...tentativi });
  await boss.stop({ graceful: false, wait: true });
  if (altrove.separati) await concediCoda(migratore, schema);
}

async function concediCoda(db: Kysely<Schema>, schema: string): Promise<void> {
  const app = sql.id(ruoli.applicazione);
  await sql`grant usage on schema ${sql.id(schema)} to ${app}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema ${sql.id(schema)} to ${app}`.execute(
    db,
  );
}

/**
 * Opens the queues with the rights of the application, after the migrator has made them.
 * @param suErrore the database is away for a while: work goes on when it is back.
 * @param fatte somebody has just made them.
 */
export async function apriCoda(
  database: Database,
  suErrore: (errore: Error) => void,
  fatte = false,
): Promise<PgBoss> {
  if (!fatte) await daSolo(database.migratore, () => prepara(database));
  const { collegamento, schema } = database.altrove;
  const boss = new PgBoss({
    ...(collegamento as object),
    ...{ Client: ClientePrimario, schema: schemaCoda(schema), max: 2, migrate: false, schedule: false },
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 7,
  });
  boss.on('error', suErrore);
  await boss.start();
  return boss;
}
