import { sql, type Kysely } from 'kysely';
import type { TabelleRegistro } from '../db/schema.ts';
import { anello, inizioCatena, type VoceAudit } from './anello.ts';

/** Links added together: more would keep everybody else waiting while they are digested. */
const alla_volta = 250;
/** Links read together by whoever walks a chain. */
const pagina = 1000;

/**
 * Adds to the chain of each stream the entries that are not in it yet, in the order in which they are found: the
 * register never waits for this. One process at a time per call; the others find nothing left to do.
 * @returns how many were added.
 */
export async function sigillaAudit(db: Kysely<TabelleRegistro>, dal?: Date): Promise<number> {
  return db.transaction().execute((trx) => sigillaIn(trx, dal));
}

/** The same, in a transaction that is under way. */
export async function sigillaIn(trx: Kysely<TabelleRegistro>, dal?: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('sportello.audit', 0))`.execute(trx);
  let nuove = trx
    .selectFrom('audit')
    .selectAll()
    .where((cosa) =>
      cosa.not(
        cosa.exists(
          cosa.selectFrom('audit_sigillo').select('audit').whereRef('audit_sigillo.audit', '=', 'audit.id'),
        ),
      ),
    );
  if (dal) nuove = nuove.where('registrata', '>=', dal);
  const voci = await nuove.orderBy('id').limit(alla_volta).execute();
  for (const [flusso, sue] of Map.groupBy(voci, (voce) => voce.flusso)) {
    const ultimo = await trx
      .selectFrom('audit_sigillo')
      .select(['progressivo', 'impronta'])
      .where('flusso', '=', flusso)
      .orderBy('progressivo', 'desc')
      .limit(1)
      .executeTakeFirst();
    let progressivo = BigInt(ultimo?.progressivo ?? 0);
    let impronta: Buffer = ultimo?.impronta ?? inizioCatena;
    const anelli = sue.map((voce) => {
      impronta = anello(impronta, voce);
      return { progressivo: String(++progressivo), audit: voce.id, impronta };
    });
    await sql`insert into audit_sigillo (flusso, progressivo, audit, impronta)
      select ${flusso}, * from unnest(
        ${anelli.map((uno) => uno.progressivo)}::bigint[],
        ${anelli.map((uno) => uno.audit)}::bigint[],
        ${anelli.map((uno) => uno.impronta)}::bytea[])`.execute(trx);
  }
  return voci.length;
}

export interface EsitoVerifica {
  readonly sigillate: number;
  /** Links whose entry is in an archive: they hold the chain together, the files say the rest. */
  readonly archiviate: number;
  /** Entries too recent to be in the chain yet. */
  readonly daSigillare: number;
  /** First link of each stream that does not hold. */
  readonly rotture: readonly {
    readonly flusso: string;
    readonly progressivo: string;
    readonly difetto: 'alterata' | 'mancante';
  }[];
}

type Anello = { readonly progressivo: string; readonly impronta: Buffer; readonly archiviata: boolean } & (
  VoceAudit | { readonly id: null }
);

/** A page of a chain, with the entry of each link, or without, where an archive has it. */
async function anelliDopo(
  db: Kysely<TabelleRegistro>,
  flusso: string,
  progressivo: bigint,
): Promise<readonly Anello[]> {
  const { rows } = await sql<Anello>`
    select audit.*, s.progressivo, s.impronta, audit.id is null and exists (
      select from audit_archivio a where a.flusso = s.flusso and a.progressivi @> s.progressivo) as archiviata
    from audit_sigillo s left join audit on audit.id = s.audit
    where s.flusso = ${flusso} and s.progressivo > ${String(progressivo)}
    order by s.progressivo limit ${pagina}`.execute(db);
  return rows;
}

/** Walks every chain from its beginning and says where it breaks. */
export async function verificaAudit(db: Kysely<TabelleRegistro>): Promise<EsitoVerifica> {
  const flussi = await db.selectFrom('audit_sigillo').select('flusso').distinct().orderBy('flusso').execute();
  const rotture: { flusso: string; progressivo: string; difetto: 'alterata' | 'mancante' }[] = [];
  let sigillate = 0;
  let archiviate = 0;
  for (const { flusso } of flussi) {
    let attesa: Buffer = inizioCatena;
    let progressivo = 0n;
    for (let rotta = false; !rotta;) {
      const righe = await anelliDopo(db, flusso, progressivo);
      if (righe.length === 0) break;
      for (const riga of righe) {
        const manca = BigInt(riga.progressivo) !== ++progressivo || (riga.id === null && !riga.archiviata);
        if (!manca) attesa = riga.id === null ? riga.impronta : anello(attesa, riga);
        if (manca || (riga.id !== null && riga.flusso !== flusso) || !attesa.equals(riga.impronta)) {
          rotture.push({
            flusso,
            progressivo: String(progressivo),
            difetto: manca ? 'mancante' : 'alterata',
          });
          rotta = true;
          break;
        }
        if (riga.id === null) archiviate++;
        else sigillate++;
      }
    }
  }
  const { daSigillare } = await db
    .selectFrom('audit')
    .leftJoin('audit_sigillo', 'audit_sigillo.audit', 'audit.id')
    .select(({ fn }) => fn.countAll<string>().as('daSigillare'))
    .where('audit_sigillo.audit', 'is', null)
    .executeTakeFirstOrThrow();
  return { sigillate, archiviate, daSigillare: Number(daSigillare), rotture };
}
