import { sql, type Kysely } from 'kysely';

/** What an office sets for its certificates, and why one was annulled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table parametri_certificati (
      comune text primary key,
      bollo integer not null check (bollo between 0 and 99999),
      diritti_in_bollo integer not null check (diritti_in_bollo between 0 and 99999),
      diritti_liberi integer not null check (diritti_liberi between 0 and 99999),
      bollo_virtuale text,
      intestazione text[] not null,
      logo bytea,
      operatore text not null,
      istante timestamptz not null
    )`.execute(db);
  await sql`
    alter table documento
      add column annullato_da text,
      add column annullato_motivo text,
      add check ((annullato is null) = (annullato_da is null)) not valid,
      add check ((annullato is null) = (annullato_motivo is null)) not valid`.execute(db);
  await sql`
    create or replace function documento_fermo() returns trigger language plpgsql as $$
    declare
      di_annullamento constant text[] := array['stato', 'annullato', 'annullato_da', 'annullato_motivo'];
    begin
      if old.stato = 'annullato'
        or (to_jsonb(new) - di_annullamento) is distinct from (to_jsonb(old) - di_annullamento)
      then
        raise exception 'an issued certificate can only be annulled' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create index documento_ufficio on documento (cod_mittente, operazione desc)`.execute(db);
}
