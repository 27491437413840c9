import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { statoDi, type AllegatoRichiesta, type RichiestaCittadino } from './modello.ts';

export async function nuovoCodiceRichiesta(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ codice: string }>`
    select nextval('numero_richiesta_cittadino')::text as codice`.execute(db);
  const [riga] = rows;
  if (!riga) throw new Error('the sequence of requests gave no number');
  return riga.codice;
}

/** The request as it is from now on; a code not seen before is a new one. */
export async function scriviRichiesta(trx: Kysely<Schema>, richiesta: RichiestaCittadino): Promise<void> {
  const {
    codiceRichiesta: id,
    comune,
    tipologia,
    richiedente,
    scadenza = null,
    proroghe,
    storico,
    registrazione,
  } = richiesta;
  const colonne = {
    ...{ comune, tipologia, richiedente, scadenza, proroghe },
    stato: statoDi(richiesta),
    registrazione: registrazione?.idOperazioneANPR ?? null,
    aperta: new Date(storico[0]?.istante ?? 0),
    documento: JSON.stringify(richiesta),
  };
  await trx
    .insertInto('richiesta_cittadino')
    .values({ id, versione: 1, ...colonne })
    .onConflict((conflitto) =>
      conflitto.column('id').doUpdateSet({ ...colonne, versione: sql`richiesta_cittadino.versione + 1` }),
    )
    .execute();
}

export async function scriviAllegati(
  trx: Kysely<Schema>,
  richiesta: string,
  allegati: readonly AllegatoRichiesta[],
  dopo: number,
): Promise<void> {
  if (allegati.length === 0) return;
  await trx
    .insertInto('allegato_richiesta')
    .values(
      allegati.map(({ tipo, idTipologia, nomeFile, idFormatoFile, descrizione, contenuto }, i) => ({
        ...{ richiesta, numero: dopo + i + 1, tipo, contenuto },
        ...{ id_tipologia: idTipologia, nome_file: nomeFile, id_formato: idFormatoFile },
        descrizione: descrizione ?? null,
      })),
    )
    .execute();
}
