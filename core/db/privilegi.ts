import { sql, type Kysely } from 'kysely';
import { ruoli } from './ruoli.ts';
import type { Schema } from './schema.ts';

/** What the application may do on a table; those not named here it reads, fills and updates, never empties. */
const particolari: Readonly<Record<string, string>> = {
  operazione: 'select, insert',
  versione_soggetto: 'select, insert',
  versione_famiglia: 'select, insert',
  versione_procedimento: 'select, insert',
  versione_sezione: 'select, insert',
  evento_modulo: 'select, insert',
  evento_carta: 'select, insert',
  allegato_richiesta: 'select, insert',
  nota_richiesta: 'select, insert',
  tabelle_versione: 'select, insert',
  tabelle_contenuto: 'select, insert',
  audit: 'select, insert',
  audit_sigillo: 'select, insert',
  audit_archivio: 'select, insert',
  conservazione: 'select, insert',
  limite_estrazioni: 'select, insert',
  firma_atto: 'select, insert',
  sessione: 'select, insert, update, delete',
  conferma: 'select, insert, update, delete',
  elaborato: 'select, insert, delete',
  elaborato_parte: 'select, insert, delete',
  subentro_ricevuto: 'select, insert, delete',
  subentro_ricevuto_parte: 'select, insert, delete',
  sfida: 'select, insert, update, delete',
  firma_vista: 'select, insert, update, delete',
  postazione_codice: 'select, insert, update, delete',
};
const interne = new Set(['kysely_migration', 'kysely_migration_lock']);

/** Grants the application role exactly what it needs, on every table of the schema; run after each migration. */
export async function concedi(db: Kysely<Schema>, schema: string): Promise<void> {
  const app = sql.id(ruoli.applicazione);
  await sql`grant usage on schema ${sql.id(schema)} to ${app}`.execute(db);
  await sql`revoke all on all tables in schema ${sql.id(schema)} from ${app}`.execute(db);
  const { rows } = await sql<{ nome: string }>`
    select tablename as nome from pg_tables where schemaname = ${schema}`.execute(db);
  for (const { nome } of rows) {
    if (interne.has(nome)) continue;
    const quali = sql.raw(particolari[nome] ?? 'select, insert, update');
    await sql`grant ${quali} on ${sql.table(`${schema}.${nome}`)} to ${app}`.execute(db);
  }
  await sql`grant usage on all sequences in schema ${sql.id(schema)} to ${app}`.execute(db);
}
