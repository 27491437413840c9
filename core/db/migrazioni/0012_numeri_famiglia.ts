import { sql, type Kysely } from 'kysely';

/** A family is looked for by the number of its municipality too; the subentro of a municipality, among all its acts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index famiglia_numero_comunale on famiglia
    ((documento #>> '{idFamigliaConvivenzaComune,idFamigliaConvivenza}'))
    where documento -> 'idFamigliaConvivenzaComune' is not null`.execute(db);
  await sql`create index operazione_subentro on operazione (cod_mittente, id) where codice = 'S001'`.execute(
    db,
  );
}
