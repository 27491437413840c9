import { sql, type Kysely } from 'kysely';

/** What 3002, 3003 and 3007 look for besides names and ids: each index holds only the documents that have the datum. */
const chiavi = [
  ['soggetto', 'soggetto_id_comune', '{dati,generalita,idSchedaSoggettoComune,idSchedaSoggetto}'],
  ['soggetto', 'soggetto_carta', '{dati,cartaIdentita,numero}'],
  ['soggetto', 'soggetto_soggiorno', '{dati,permessoSoggiorno,numeroSoggiorno}'],
  ['soggetto', 'soggetto_passaporto', '{dati,permessoSoggiorno,numeroPassaporto}'],
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [tabella, indice, percorso] of chiavi) {
    const dato = sql`(documento #>> ${sql.lit(percorso)})`;
    await sql`create index ${sql.ref(indice)} on ${sql.table(tabella)} (${dato}) where ${dato} is not null`.execute(
      db,
    );
  }
  const protocollo = sql`(richiesta #>> '{testataRichiesta,protocolloComune}')`;
  await sql`
    create index operazione_protocollo on operazione (cod_mittente, ${protocollo})
      where ${protocollo} is not null`.execute(db);
}
