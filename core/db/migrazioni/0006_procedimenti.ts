import { sql, type Kysely } from 'kysely';

async function versioni(db: Kysely<unknown>, tabella: string, di: string): Promise<void> {
  await sql`
    create table ${sql.table(tabella)} (
      id bigint not null references ${sql.table(di)} deferrable initially deferred,
      versione integer not null,
      prima jsonb,
      dopo jsonb not null,
      valida_dal date not null,
      operazione bigint not null references operazione deferrable initially deferred,
      registrata timestamptz not null,
      primary key (id, versione)
    )`.execute(db);
  await sql`
    create trigger solo_aggiunta before update or delete or truncate on ${sql.table(tabella)}
      for each statement execute function solo_aggiunta()`.execute(db);
}

/** Administrative procedures and electoral sections, with their versions, and what they are found by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table procedimento (
      id bigint primary key,
      comune text not null,
      numero_comune text,
      stato text not null check (stato in ('aperto', 'chiuso', 'archiviato')),
      soggetti bigint[] not null,
      versione integer not null,
      documento jsonb not null,
      unique (comune, numero_comune)
    )`.execute(db);
  await sql`create index procedimento_soggetti on procedimento using gin (soggetti)`.execute(db);
  await sql`
    create table sezione (
      id bigint primary key,
      comune text not null,
      numero text not null,
      stato text not null check (stato in ('attiva', 'soppressa')),
      versione integer not null,
      documento jsonb not null,
      unique (comune, numero)
    )`.execute(db);
  await versioni(db, 'versione_procedimento', 'procedimento');
  await versioni(db, 'versione_sezione', 'sezione');
  // Few registrations name a procedure: both indexes hold only those.
  await sql`
    create index operazione_pratica_anpr on operazione ((richiesta #>> '{datiDelProcedimento,numeroPraticaAnpr}'))
      where richiesta #>> '{datiDelProcedimento,numeroPraticaAnpr}' is not null`.execute(db);
  await sql`
    create index operazione_pratica_comune
      on operazione (cod_mittente, (richiesta #>> '{datiDelProcedimento,numeroPraticaComune}'))
      where richiesta #>> '{datiDelProcedimento,numeroPraticaComune}' is not null`.execute(db);
  await sql`
    create index soggetto_liste on soggetto
      using gin ((documento #> '{dati,listaElettoraleCompleta,liste}') jsonb_path_ops)
      where documento #> '{dati,listaElettoraleCompleta,liste}' is not null`.execute(db);
}
