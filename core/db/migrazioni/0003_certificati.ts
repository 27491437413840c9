import { sql, type Kysely } from 'kysely';

/** What verifies a certificate: its content, the code printed on it, the seals; and that it never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table documento
      add column codice text not null unique check (codice ~ '^[2-9A-Y]{12}$'),
      add column contenuto text not null,
      add column vale_fino_al date,
      add column annullato timestamptz,
      add check (stato in ('valido', 'annullato')),
      add check ((stato = 'annullato') = (annullato is not null))`.execute(db);
  await sql`create index documento_sha256 on documento (sha256)`.execute(db);
  await sql`
    create table sigillo (
      id text primary key check (id ~ '^[0-9a-f]{8}$'),
      certificato bytea not null
    )`.execute(db);
  await sql`
    create function documento_fermo() returns trigger language plpgsql as $$
    begin
      if old.stato = 'annullato'
        or (to_jsonb(new) - 'stato' - 'annullato') is distinct from (to_jsonb(old) - 'stato' - 'annullato')
      then
        raise exception 'an issued certificate can only be annulled' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger documento_fermo before update on documento
      for each row execute function documento_fermo()`.execute(db);
  await sql`
    create trigger sigillo_fermo before update or delete or truncate on sigillo
      for each statement execute function solo_aggiunta()`.execute(db);
}
