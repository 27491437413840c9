import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Emittenti } from '../accessi/pki/catena.ts';
import { leggiCaposaldo } from '../audit/capisaldi.ts';
import type { Schema } from '../db/schema.ts';
import { improntaDi, intervalli, leggi } from './archivio.ts';

export interface ArchivioGuasto {
  readonly nome: string;
  /**
   * `firma`: the seal of this register did not sign this row; `catena`: no entry of the audit names it; `assente`: the
   * file is not there; `file`: it is another, or what it holds is not what the chain was made of.
   */
  readonly difetto: 'firma' | 'catena' | 'assente' | 'file';
}

export interface EsitoArchivi {
  readonly archivi: number;
  readonly guasti: readonly ArchivioGuasto[];
}

/** Whether the links of the chain, in the database, are those that left with the file. */
async function incatenate(
  db: Kysely<Schema>,
  flusso: string,
  righe: NonNullable<ReturnType<typeof leggi>>,
): Promise<boolean> {
  const { rows } = await sql<{ buone: number }>`
    select count(*)::int as buone
    from unnest(
      ${righe.map((una) => una.progressivo)}::bigint[], ${righe.map((una) => una.impronta)}::text[],
      ${righe.map((una) => una.prima)}::text[]) as r (progressivo, impronta, prima)
    join audit_sigillo s on s.flusso = ${flusso} and s.progressivo = r.progressivo
      and s.impronta = decode(r.impronta, 'hex')
    left join audit_sigillo p on p.flusso = s.flusso and p.progressivo = s.progressivo - 1
    where coalesce(p.impronta, decode(repeat('00', 32), 'hex')) = decode(r.prima, 'hex')`.execute(db);
  return rows[0]?.buone === righe.length;
}

/** Every archive that the register declares, against its signature, the audit and its file. */
export async function verificaArchivi(
  db: Kysely<Schema>,
  { cartella, ancora }: { readonly cartella: string; readonly ancora: () => Emittenti },
): Promise<EsitoArchivi> {
  const archivi = await db.selectFrom('audit_archivio').selectAll().orderBy('id').execute();
  if (archivi.length === 0) return { archivi: 0, guasti: [] };
  const autorita = ancora();
  const annotate = await db
    .selectFrom('audit')
    .select(['flusso', 'finalita'])
    .where('tipo', '=', 'conservazione')
    .execute();
  // The digest ends the sentence (`archivia.ts`).
  const nominati = new Set(annotate.map(({ flusso, finalita }) => `${flusso} ${finalita.slice(-64)}`));
  const guasti: ArchivioGuasto[] = [];
  for (const archivio of archivi) {
    const { nome, flusso } = archivio;
    const segna = (difetto: ArchivioGuasto['difetto']): void => void guasti.push({ nome, difetto });
    const impronta = improntaDi(archivio);
    const firmato = leggiCaposaldo(archivio.firma, autorita);
    if (!impronta.equals(archivio.impronta) || firmato?.impronta !== impronta.toString('hex')) segna('firma');
    if (!nominati.has(`${flusso} ${archivio.impronta.toString('hex')}`)) segna('catena');
    const percorso = join(cartella, nome);
    if (!existsSync(percorso)) {
      segna('assente');
      continue;
    }
    const contenuto = readFileSync(percorso);
    const righe = leggi(contenuto);
    const suo =
      createHash('sha256').update(contenuto).digest().equals(archivio.sha256) &&
      righe !== undefined &&
      intervalli(righe.map((una) => una.progressivo)) === archivio.progressivi &&
      (await incatenate(db, flusso, righe));
    if (!suo) segna('file');
  }
  return { archivi: archivi.length, guasti };
}
