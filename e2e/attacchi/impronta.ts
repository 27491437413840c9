import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '#core/db/schema.ts';

/** What is written down of a refusal itself: who asked, how many tries, what the session is, what is sent by and by. */
const diServizio = new Set([
  ...['audit', 'audit_sigillo', 'audit_archivio', 'sessione', 'sfida', 'conferma', 'password_giornaliera'],
  // Written by the work that goes on behind, whatever is asked meanwhile.
  ...['notifica_numero', 'posta_carta', 'elaborato', 'elaborato_parte', 'conservazione', 'anti_replay'],
]);

/** Where work goes on behind, or a workstation is seen for the first time: what only somebody who asks can change. */
const aParte: Readonly<Record<string, RawBuilder<string>>> = {
  notifica: sql`count(*)::text`,
  richiesta_agenzia: sql`count(*)::text`,
  elaborazione: sql`count(*)::text || '/' || count(*) filter (where stato = 'annullata')::text`,
  postazione: sql`count(*)::text || '/' ||
    coalesce(sum(hashtext(concat_ws('/', impronta, id_postazione, stato, dal))), 0)::text`,
};

/** Any row that is inserted, updated or deleted: later transactions have greater numbers. */
const diOgniRiga = sql<string>`count(*)::text || '/' || coalesce(max(xmin::text::bigint), 0)::text`;

/** Every other table of the register, by name: one that is added tomorrow is watched too. */
async function tabelleDelRegistro(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ nome: string }>`
    select c.relname as nome from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = 'sportello'
      and has_table_privilege(c.oid, 'select') order by 1`.execute(db);
  return rows.map(({ nome }) => nome).filter((nome) => !diServizio.has(nome));
}

/** Table by table: the transaction that wrote a row is part of it for the database, so that documents need not be read. */
async function impronta(
  db: Kysely<Schema>,
  tabelle: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const parti = tabelle.map(
    (nome) =>
      sql`select ${sql.lit(nome)} as nome, ${aParte[nome] ?? diOgniRiga} as segno from ${sql.table(nome)}`,
  );
  const { rows } = await sql<{ nome: string; segno: string }>`${sql.join(parti, sql` union all `)}`.execute(
    db,
  );
  return new Map(rows.map(({ nome, segno }) => [nome, segno]));
}

/** What changed in the register from one look to the next. */
export class Guardiano {
  readonly #db: Kysely<Schema>;
  readonly #tabelle: readonly string[];
  #prima: ReadonlyMap<string, string>;

  private constructor(db: Kysely<Schema>, tabelle: readonly string[], prima: ReadonlyMap<string, string>) {
    this.#db = db;
    this.#tabelle = tabelle;
    this.#prima = prima;
  }

  static async apri(db: Kysely<Schema>): Promise<Guardiano> {
    const tabelle = await tabelleDelRegistro(db);
    return new Guardiano(db, tabelle, await impronta(db, tabelle));
  }

  /** @returns the names of the tables written to since it was last asked. */
  async cambiate(): Promise<readonly string[]> {
    const [prima, dopo] = [this.#prima, await impronta(this.#db, this.#tabelle)];
    this.#prima = dopo;
    return [...dopo].filter(([nome, segno]) => prima.get(nome) !== segno).map(([nome]) => nome);
  }
}
