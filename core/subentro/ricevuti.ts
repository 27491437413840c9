import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { apriParte, nuovaBusta } from '../estrazioni/cassaforte.ts';
import { fornituraAPezzi, type Fornitura } from './fornitura.ts';

/** A file that came with a request, as it is kept until its work is done. */
export interface Ricevuto {
  readonly nome: string;
  /** Of the file as it was sent. */
  readonly byte: number;
  readonly chiave: Uint8Array;
  readonly parti: readonly Uint8Array[];
}

const byteParte = 1 << 20;

/** @param id of the request: pieces are bound to it. */
export function sigillaRicevuto(chiave: Uint8Array, id: string, nome: string, file: Uint8Array): Ricevuto {
  const busta = nuovaBusta(chiave, id);
  const quante = Math.max(1, Math.ceil(file.length / byteParte));
  const parti = Array.from({ length: quante }, (_, n) =>
    busta.chiudi(n + 1, file.subarray(n * byteParte, (n + 1) * byteParte)),
  );
  return { nome, byte: file.length, chiave: busta.chiave, parti };
}

/** In the transaction of the request. */
export async function scriviRicevuto(
  trx: Kysely<Schema>,
  id: string,
  { nome, byte, chiave, parti }: Ricevuto,
): Promise<void> {
  await trx
    .insertInto('subentro_ricevuto')
    .values({ id, nome, byte, chiave: Buffer.from(chiave) })
    .execute();
  for (const [n, dati] of parti.entries())
    await trx
      .insertInto('subentro_ricevuto_parte')
      .values({ ricevuto: id, numero: n + 1, dati: Buffer.from(dati) })
      .execute();
}

/** The file of a request, opened a piece at a time. */
export async function fornituraRicevuta(
  db: Kysely<Schema>,
  chiave: Uint8Array,
  id: string,
): Promise<Fornitura> {
  const ricevuto = await db
    .selectFrom('subentro_ricevuto')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  async function* pezzi(): AsyncGenerator<Uint8Array> {
    for (let numero = 1; ; numero++) {
      const parte = await db
        .selectFrom('subentro_ricevuto_parte')
        .select('dati')
        .where('ricevuto', '=', id)
        .where('numero', '=', numero)
        .executeTakeFirst();
      if (!parte) return;
      yield apriParte(chiave, ricevuto, numero, parte.dati);
    }
  }
  return fornituraAPezzi(ricevuto.nome, Number(ricevuto.byte), pezzi);
}

/** What is in the register need not lie beside it. */
export async function buttaRicevuto(trx: Kysely<Schema>, id: string): Promise<void> {
  await trx.deleteFrom('subentro_ricevuto').where('id', '=', id).execute();
}
