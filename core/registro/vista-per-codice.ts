import { sql, type Kysely } from 'kysely';
import { rigaAudit, type VoceAudit } from '../audit/scrivi.ts';
import type { Schema } from '../db/schema.ts';
import type { Cercato } from './cerca.ts';
import type { Soggetto } from './modello.ts';

const colonne = { codiceFiscale: 'codice_fiscale', idANPR: 'id_anpr' } as const;

/** A whole code, which one person has. */
export type UnCodice = Extract<Cercato, { valore: string }> & { readonly per: keyof typeof colonne };

export function unoPerCodice(cercato: Cercato): cercato is UnCodice {
  return Object.hasOwn(colonne, cercato.per);
}

/**
 * Who has this code, read by the same statement that writes who looked: one trip and one commit, and nobody is shown
 * without the line in the audit.
 */
export async function vistaPerCodice(
  db: Kysely<Schema>,
  { per, valore }: UnCodice,
  voce: Omit<VoceAudit, 'soggetti'>,
): Promise<readonly Soggetto[]> {
  const { soggetti: _nessuno, ...riga } = rigaAudit({ ...voce, soggetti: [] });
  const nomi = sql.join(Object.keys(riga).map((nome) => sql.ref(nome)));
  const { rows } = await sql<{ documento: Soggetto }>`
    with trovati as materialized (
      select id, documento from soggetto where ${sql.ref(colonne[per])} = ${valore} and stato <> 'annullato'
    ),
    vista as (
      insert into audit (soggetti, ${nomi})
      select array(select id from trovati), ${sql.join(Object.values(riga))}
    )
    select documento from trovati`.execute(db);
  return rows.map(({ documento }) => documento);
}
