import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { cartellaRiservata, scriviRiservato } from '../accessi/pki/custodia.ts';
import type { Sigillo } from '../accessi/pki/index.ts';
import { anello, inizioCatena, type VoceAudit } from '../audit/anello.ts';
import { firmaCaposaldo } from '../audit/capisaldi.ts';
import type { Schema } from '../db/schema.ts';
import { annota } from './annota.ts';
import { componi, improntaDi, intervalli, leggi, type VoceUscente } from './archivio.ts';
import { delGenere, type Archiviabile } from './generi.ts';
import type { Scadenza } from './politica.ts';

/** Under the data folder of the core, beside the signed points: to be copied where archives are kept. */
export const cartellaArchivi = (dati: string): string => join(dati, 'audit', 'archivio');

/** Entries of one file: what a person can still open and a transaction hold. */
const perFile = 20_000;

export interface PartiConservazione {
  readonly db: Kysely<Schema>;
  readonly sigillo: Sigillo;
  readonly dati: string;
}

export type ScadenzaArchiviabile = Scadenza & { readonly genere: Archiviabile };

const scadute = ({ genere, fino }: ScadenzaArchiviabile) =>
  sql<boolean>`audit.istante < ${fino} and audit.registrata < ${fino} and ${delGenere(genere)}`;

/** How many entries of each chain are past a term, linked already. */
export async function contaScadute(
  db: Kysely<Schema>,
  scadenza: ScadenzaArchiviabile,
): Promise<readonly { readonly flusso: string; readonly voci: number }[]> {
  const { rows } = await sql<{ flusso: string; voci: number }>`
    select audit.flusso, count(*)::int as voci from audit join audit_sigillo s on s.audit = audit.id
    where ${scadute(scadenza)} group by audit.flusso order by audit.flusso`.execute(db);
  return rows;
}

async function uscenti(
  db: Kysely<Schema>,
  flusso: string,
  scadenza: ScadenzaArchiviabile,
): Promise<readonly VoceUscente[]> {
  type Riga = VoceAudit & { progressivo: string; impronta: Buffer; prima: Buffer | null };
  const { rows } = await sql<Riga>`
    select audit.*, s.progressivo, s.impronta, p.impronta as prima
    from audit join audit_sigillo s on s.audit = audit.id
    left join audit_sigillo p on p.flusso = s.flusso and p.progressivo = s.progressivo - 1
    where s.flusso = ${flusso} and ${scadute(scadenza)}
    order by s.progressivo limit ${perFile}`.execute(db);
  return rows.map(({ progressivo, impronta, prima, ...voce }) => ({
    ...{ progressivo, impronta, voce, prima: prima ?? inizioCatena },
  }));
}

/** Something had been touched before: evidence stays where it is. */
export class CatenaRotta extends Error {
  readonly code = 'CATENA_ROTTA';
}

/** The file on the disk, as whoever reads it in years will. @throws CatenaRotta */
function scriviFile(cartella: string, nome: string, contenuto: Buffer): void {
  cartellaRiservata(cartella);
  scriviRiservato(join(cartella, nome), contenuto);
  if (!leggi(readFileSync(join(cartella, nome)))) throw new CatenaRotta(nome);
}

/**
 * Moves entries past their term of one chain from the database to a file: written and read back first, then signed with
 * the seal, named by an entry of the same chain, and only then taken away, together or not at all.
 * @returns how many; 0: none is left. @throws CatenaRotta
 */
export async function archivia(
  { db, sigillo, dati }: PartiConservazione,
  flusso: string,
  scadenza: ScadenzaArchiviabile,
  adesso: Date,
): Promise<number> {
  const { genere, fino } = scadenza;
  return db.transaction().execute(async (trx: Kysely<Schema>) => {
    // One process at a time: another finds what this one has left.
    await sql`select pg_advisory_xact_lock(hashtextextended('sportello.conservazione', 0))`.execute(trx);
    const voci = await uscenti(trx, flusso, scadenza);
    const [prima] = voci;
    const ultima = voci.at(-1);
    if (!prima || !ultima) return 0;
    if (!voci.every((una) => anello(una.prima, una.voce).equals(una.impronta))) throw new CatenaRotta(flusso);
    const nome = `${flusso}-${genere}-${prima.progressivo}-${ultima.progressivo}.jsonl.gz`;
    const contenuto = componi({ flusso, genere, fino }, voci);
    const cartella = cartellaArchivi(dati);
    scriviFile(cartella, nome, contenuto);
    const riga = {
      ...{ nome, flusso, genere, fino, voci: voci.length },
      progressivi: intervalli(voci.map((una) => una.progressivo)),
      sha256: createHash('sha256').update(contenuto).digest(),
    };
    const impronta = improntaDi(riga);
    const firma = firmaCaposaldo(
      {
        ...{ flusso: `archivio ${nome}`, progressivo: String(voci.length) },
        ...{ impronta: impronta.toString('hex'), istante: adesso.toISOString() },
      },
      sigillo,
    );
    scriviRiservato(join(cartella, `${nome}.firma`), `${firma}\n`);
    const { id } = await trx
      .insertInto('audit_archivio')
      .values({ ...riga, impronta, firma, creato: adesso })
      .returning('id')
      .executeTakeFirstOrThrow();
    await annota(trx, flusso, adesso, {
      campo: 'audit',
      finalita: `archivio ${nome}, ${voci.length} voci, impronta ${impronta.toString('hex')}`,
    });
    await sql`select togli_archiviate(${id})`.execute(trx);
    return voci.length;
  });
}
