import { sql, type Kysely } from 'kysely';

/** How long each kind is kept, as a dated policy: a term holds until the day on which the next one of its kind begins. */
async function politica(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table conservazione (
      genere text not null check (genere in ('accessi', 'amministrazione', 'registrazioni', 'sessioni')),
      dal date not null,
      mesi integer check (mesi >= 6),
      norma text not null check (norma <> ''),
      deciso_da text not null,
      deciso timestamptz not null,
      primary key (genere, dal)
    )`.execute(db);
  // No source gives a term (security.md §9): until the controller sets one, nothing goes.
  await sql`
    insert into conservazione values
      ('accessi', '2015-01-23', null, 'DPCM 194/2014; il termine lo fissa il titolare (GDPR, art. 5.1.e)', 'sistema', now()),
      ('amministrazione', '2015-01-23', null, 'DPCM 194/2014; il termine lo fissa il titolare (GDPR, art. 5.1.e)', 'sistema', now()),
      ('registrazioni', '2015-01-23', null, 'Atti del registro: DPR 223/1989', 'sistema', now()),
      ('sessioni', '2015-01-23', null, 'Il termine lo fissa il titolare (GDPR, art. 5.1.e)', 'sistema', now())`.execute(
    db,
  );
}

/** Files that took the place of entries past their term: which links of which chain, and the signature on them. */
async function archivi(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_archivio (
      id bigint generated always as identity primary key,
      nome text not null unique,
      flusso text not null,
      genere text not null,
      progressivi int8multirange not null,
      voci integer not null check (voci > 0),
      fino timestamptz not null,
      sha256 bytea not null,
      impronta bytea not null,
      firma text not null,
      creato timestamptz not null
    )`.execute(db);
  await sql`create index audit_archivio_flusso on audit_archivio (flusso)`.execute(db);
  await sql`
    create function solo_scaduto() returns trigger language plpgsql as $$
    declare
      termine integer := (
        select mesi from conservazione
        where genere = new.genere and dal <= (new.creato at time zone 'Europe/Rome')::date
        order by dal desc limit 1);
    begin
      if termine is null or new.fino >
        ((new.creato at time zone 'Europe/Rome') - make_interval(months => termine)) at time zone 'Europe/Rome'
      then
        raise exception 'not past its term' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger solo_scaduto before insert on audit_archivio
      for each row execute function solo_scaduto()`.execute(db);
  for (const tabella of ['conservazione', 'audit_archivio'])
    await sql`
      create trigger solo_aggiunta before update or delete or truncate on ${sql.table(tabella)}
        for each statement execute function solo_aggiunta()`.execute(db);
}

/** An entry leaves the database when an archive has it, and in no other way; its link stays. */
async function uscita(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_sigillo drop constraint audit_sigillo_audit_fkey`.execute(db);
  await sql`
    create function solo_archiviate() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from audit_sigillo s join audit_archivio a on a.flusso = s.flusso and a.progressivi @> s.progressivo
        where s.audit = old.id and a.fino > old.istante and a.fino > old.registrata)
      then
        raise exception 'table audit only takes new rows' using errcode = 'insufficient_privilege';
      end if;
      return old;
    end $$`.execute(db);
  await sql`drop trigger solo_aggiunta on audit`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or truncate on audit
      for each statement execute function solo_aggiunta()`.execute(db);
  await sql`
    create trigger solo_archiviate before delete on audit
      for each row execute function solo_archiviate()`.execute(db);
  // SECURITY: with the rights of the owner, because the application has none to take rows away.
  await sql`
    create function togli_archiviate(quale bigint) returns bigint
      language plpgsql security definer set search_path from current as $$
    declare
      tolte bigint;
    begin
      delete from audit using audit_sigillo s, audit_archivio a
        where a.id = quale and s.flusso = a.flusso and a.progressivi @> s.progressivo and audit.id = s.audit;
      get diagnostics tolte = row_count;
      if tolte is distinct from (select voci from audit_archivio where id = quale) then
        raise exception 'archive % holds other entries', quale;
      end if;
      return tolte;
    end $$`.execute(db);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await politica(db);
  await archivi(db);
  await uscita(db);
}
