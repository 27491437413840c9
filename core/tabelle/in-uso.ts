import { sql, type Kysely } from 'kysely';
import { tabella, type Tabella } from '#contract/tabelle/index.ts';
import type { RigaLuogo } from '#resources/luoghi.ts';
import type { Schema } from '../db/schema.ts';
import type { DatiImportati } from './schema.ts';

/** What stands in for what the product carries, as the last archive of each left it. */
export interface Importate {
  /** 0: no archive was ever accepted. */
  readonly versione: number;
  readonly tabelle: readonly Tabella[];
  readonly luoghi?: readonly RigaLuogo[];
}

export async function ultimaVersione(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ versione: number }>`
    select coalesce(max(versione), 0)::int as versione from tabelle_versione`.execute(db);
  return rows[0]?.versione ?? 0;
}

const eTabella = (dati: DatiImportati): dati is Tabella => 'voci' in dati;

export async function leggiImportate(db: Kysely<Schema>): Promise<Importate> {
  const { rows } = await sql<{ versione: number; dati: DatiImportati }>`
    select distinct on (numero) versione, dati from tabelle_contenuto
    order by numero, versione desc`.execute(db);
  const luoghi = rows.flatMap(({ dati }) => (eTabella(dati) ? [] : [dati]))[0];
  return {
    versione: await ultimaVersione(db),
    tabelle: rows.flatMap(({ dati }) => (eTabella(dati) ? [dati] : [])),
    ...(luoghi && { luoghi }),
  };
}

/** A table as it is now, whether imported or not. */
export function tabellaOra({ tabelle }: Importate, numero: string): Tabella | undefined {
  return tabelle.find((una) => una.numero === numero) ?? tabella(numero);
}
