import { sql, type Kysely } from 'kysely';
import type { VoceOperazione } from '#contract/wa/registro.ts';
import type { Schema } from '../db/schema.ts';
import { mutazioniDi } from './annullabili.ts';

function voci(db: Kysely<Schema>) {
  return db
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
    ]);
}

type Voci = ReturnType<typeof voci>;
type Riga = Awaited<ReturnType<Voci['execute']>>[number];

/** Operations (`o`) with what a list says of each; whoever lists adds which ones, and what else of them. */
export function selezionaVoci(db: Kysely<Schema>): Voci {
  return voci(db);
}

/** A row of `selezionaVoci` as the desk reads it. */
export function voceOperazione(riga: Riga): VoceOperazione {
  const { datiControllo } = riga;
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
}
