import type { Kysely } from 'kysely';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';

/** The first annulment counts: one that comes after changes neither its day nor its reason. */
export async function annullaDocumento(
  db: Kysely<Schema>,
  { protocollo, motivo }: { readonly protocollo: string; readonly motivo: string },
  chi: Chi,
  istante: Date,
): Promise<void> {
  await db
    .updateTable('documento')
    .set({
      ...{ stato: 'annullato', annullato: istante },
      ...{ annullato_da: chi.codiceFiscale, annullato_motivo: motivo },
    })
    .where('protocollo', '=', protocollo)
    .where('cod_mittente', '=', chi.comune)
    .where('stato', '=', 'valido')
    .execute();
}
