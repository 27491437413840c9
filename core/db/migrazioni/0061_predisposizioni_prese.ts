import { sql, type Kysely } from 'kysely';

/** Which proposals of the civil registry the software of a municipality has taken with 4005: desk and clerk aside. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table predisposizione add column fruita boolean not null default false`.execute(db);
}
