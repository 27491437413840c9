import { sql, type Kysely } from 'kysely';

/** From when to when a body works here, and why it stopped. A prefecture came in as if it were a municipality. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table ente
      add column dal date,
      add column finisce date check (finisce >= dal),
      add column motivo_fine text,
      add constraint ente_fine check ((finisce is null) = (motivo_fine is null))`.execute(db);
  await sql`
    update ente set genere = 'prefettura' where genere = 'comune' and exists (
      select from operatore o join incarico i using (codice_fiscale)
      where o.ente = ente.codice and i.genere = 'ruolo' and i.valore in ('prefettura-als', 'prefettura-alp'))`.execute(
    db,
  );
}
