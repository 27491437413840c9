import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { nuovaBusta } from '../cassaforte.ts';
import { Gzip } from './gzip.ts';

/** Big enough to be few, small enough that none weighs on the memory. */
const byteParte = 1 << 20;

export interface FileScritto {
  readonly id: string;
  readonly byte: number;
}

async function numero(trx: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ id: string }>`select nextval('id_operazione')::text as id`.execute(trx);
  return rows[0]?.id ?? '';
}

/** Compresses, encrypts and stores a file while it is being written: what is in memory is one piece. */
export async function scriviFile(
  trx: Kysely<Schema>,
  testo: AsyncIterable<string>,
  di: {
    readonly chiave: Uint8Array;
    readonly elaborazione: string;
    readonly progressivo: number;
    readonly righe: () => number;
  },
): Promise<FileScritto> {
  const id = await numero(trx);
  const busta = nuovaBusta(di.chiave, id);
  const impronta = createHash('sha256');
  let parti = 0;
  let byte = 0;
  const chiudi = async (pezzi: readonly Buffer[]): Promise<void> => {
    const dati = busta.chiudi(++parti, Buffer.concat(pezzi));
    await trx.insertInto('elaborato_parte').values({ elaborato: id, numero: parti, dati }).execute();
  };

  const gzip = new Gzip();
  let raccolti: Buffer[] = [];
  let quanti = 0;
  const raccogli = async (pezzo: Buffer): Promise<void> => {
    impronta.update(pezzo);
    byte += pezzo.length;
    raccolti.push(pezzo);
    quanti += pezzo.length;
    if (quanti < byteParte) return;
    await chiudi(raccolti);
    raccolti = [];
    quanti = 0;
  };
  for await (const pezzo of testo) await raccogli(gzip.aggiungi(pezzo));
  await raccogli(gzip.chiudi());
  if (raccolti.length > 0) await chiudi(raccolti);
  await trx
    .insertInto('elaborato')
    .values({
      ...{ id, elaborazione: di.elaborazione, progressivo: di.progressivo, righe: di.righe(), byte },
      ...{ sha256: impronta.digest(), chiave: busta.chiave },
    })
    .execute();
  return { id, byte };
}
