import { sql, type Kysely } from 'kysely';
import { conFile } from '../certificati/risposta-conservata.ts';
import type { Schema } from '../db/schema.ts';
import { rifiuta, type Domanda } from './decidi.ts';
import { giaUsato, idRichiesta } from './difetti.ts';
import type { RispostaUfficiale } from './registro.ts';
import { digesto, nonElaborata } from './risposte.ts';

interface Nota {
  readonly codice: string;
  readonly digesto: Buffer;
  readonly risposta: RispostaUfficiale;
}

/** The answer of the first time, or that the id was of another request. */
export async function giaDetta(db: Kysely<Schema>, domanda: Domanda, nota: Nota): Promise<RispostaUfficiale> {
  const { codice } = domanda.operazione.servizio;
  if (nota.digesto.equals(digesto(codice, domanda.richiesta))) return conFile(db, nota.risposta);
  return rifiuta(domanda, [giaUsato(nota.codice === codice)], nonElaborata);
}

/** What was answered before to this id, if its answer is kept; until the transaction ends, nobody else asks with it. */
export async function ricordata(
  trx: Kysely<Schema>,
  domanda: Domanda,
): Promise<RispostaUfficiale | undefined> {
  const { operazione, richiesta } = domanda;
  if (!operazione.conserva(richiesta)) return undefined;
  const { codMittente } = richiesta.testataRichiesta;
  const id = idRichiesta(richiesta.testataRichiesta);
  // Two of the same at once: the second waits here, then finds the answer of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${codMittente}/${id}`}, 0))`.execute(trx);
  const nota = await trx
    .selectFrom('operazione')
    .select(['codice', 'digesto', 'risposta'])
    .where('cod_mittente', '=', codMittente)
    .where('id_operazione_comune', '=', id)
    .executeTakeFirst();
  return nota && giaDetta(trx, domanda, nota);
}
