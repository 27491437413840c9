import { sql, type Kysely } from 'kysely';
import type { VoceOperazione } from '#contract/wa/registro.ts';
import type { Schema } from '../../db/schema.ts';
import { mutazioniDi } from '../annullabili.ts';

const quante = 50;

/** Operations that wrote a record, first the latest, with those that took them back. */
export async function operazioniDi(
  db: Kysely<Schema>,
  versioni: 'versione_soggetto' | 'versione_famiglia',
  id: string,
): Promise<VoceOperazione[]> {
  const righe = await db
    .selectFrom('operazione as o')
    .select([
      'o.id',
      'o.codice',
      'o.data_decorrenza',
      'o.istante',
      'o.cod_mittente',
      'o.id_operazione_comune',
      sql<Record<string, unknown> | null>`o.richiesta->'datiControllo'`.as('datiControllo'),
      sql<string | null>`coalesce(o.annulla, o.annulla_in_parte)::text`.as('annulla'),
      sql<string | null>`(select a.id::text from operazione a where a.annulla = o.id limit 1)`.as('da'),
    ])
    .where(
      sql<boolean>`o.id in (select operazione from ${sql.table(versioni)} where id = ${id}::bigint
        order by versione desc limit ${quante})`,
    )
    .orderBy('o.id', 'desc')
    .execute();
  return righe.map(({ datiControllo, ...riga }) => {
    const mutazioni = mutazioniDi({ richiesta: datiControllo ? { datiControllo } : {} });
    return {
      idOperazioneANPR: riga.id,
      codice: riga.codice,
      ...(riga.data_decorrenza === null ? {} : { dataDecorrenza: riga.data_decorrenza }),
      registrata: riga.istante.toISOString(),
      comune: riga.cod_mittente,
      idOperazioneComune: riga.id_operazione_comune,
      ...(mutazioni.length > 0 && { mutazioni: [...mutazioni] }),
      ...(riga.annulla !== null && { annulla: riga.annulla }),
      ...(riga.da !== null && { annullataDa: riga.da }),
    };
  });
}
