import { sql, type Kysely } from 'kysely';

/** Which operation an annulment takes back: each only once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operazione add column annulla bigint unique references operazione`.execute(db);
  await sql`create index versione_famiglia_operazione on versione_famiglia (operazione)`.execute(db);
}
