import { sql, type Kysely } from 'kysely';

/** What the office registers to answer a consulate: an annulment finds the request again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table richiesta_consolato add column registrazioni bigint[] not null default '{}'`.execute(
    db,
  );
  await sql`
    create index richiesta_consolato_registrazioni on richiesta_consolato using gin (registrazioni)`.execute(
    db,
  );
}
