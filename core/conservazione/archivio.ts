import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { anello, type VoceAudit } from '../audit/anello.ts';
import type { Archiviabile } from './generi.ts';

/** A link of a chain with its entry, as it leaves the database. */
export interface VoceUscente {
  readonly progressivo: string;
  /** Digest of the link before. */
  readonly prima: Buffer;
  readonly impronta: Buffer;
  readonly voce: VoceAudit;
}

export interface Contenuto {
  readonly flusso: string;
  readonly genere: Archiviabile;
  readonly fino: Date;
}

const formato = 'sportello-archivio-audit-1';
const esadecimale = z.string().regex(/^[0-9a-f]{64}$/);
const Testa = z.strictObject({
  formato: z.literal(formato),
  flusso: z.string(),
  genere: z.string(),
  fino: z.iso.datetime(),
  voci: z.int().positive(),
});
const istante = z.iso.datetime().transform((testo) => new Date(testo));
const Riga = z.strictObject({
  progressivo: z.string().regex(/^\d{1,19}$/),
  prima: esadecimale,
  impronta: esadecimale,
  voce: z.strictObject({
    ...{ id: z.string(), flusso: z.string(), tipo: z.string(), istante, operatore: z.string() },
    ...{ id_postazione: z.string(), canale: z.string(), finalita: z.string() },
    ...{ soggetti: z.array(z.string()), campi: z.array(z.string()), operazione: z.string().nullable() },
    ...{ esito: z.string(), registrata: istante },
  }),
});

/** Lines of JSON, gzipped: what it is, then a link and its entry each. */
export function componi({ flusso, genere, fino }: Contenuto, voci: readonly VoceUscente[]): Buffer {
  const testa = { formato, flusso, genere, fino: fino.toISOString(), voci: voci.length };
  const righe = voci.map(({ progressivo, prima, impronta, voce }) => ({
    ...{ progressivo, prima: prima.toString('hex'), impronta: impronta.toString('hex'), voce },
  }));
  return gzipSync([testa, ...righe].map((una) => `${JSON.stringify(una)}\n`).join(''));
}

/** Links of an archive whose entries are those that the chain was made of. @returns undefined: it was touched. */
export function leggi(
  file: Uint8Array,
):
  readonly { readonly progressivo: string; readonly prima: string; readonly impronta: string }[] | undefined {
  try {
    const [prima = '', ...altre] = gunzipSync(file).toString().trimEnd().split('\n');
    const testa = Testa.parse(JSON.parse(prima));
    const righe = altre.map((una) => Riga.parse(JSON.parse(una)));
    const torna =
      righe.length === testa.voci &&
      righe.every(
        (una) =>
          una.voce.flusso === testa.flusso &&
          anello(Buffer.from(una.prima, 'hex'), una.voce).toString('hex') === una.impronta,
      );
    return torna ? righe : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers in order → ranges, as PostgreSQL writes an `int8multirange`. */
export function intervalli(progressivi: readonly string[]): string {
  const tratti: { da: bigint; a: bigint }[] = [];
  for (const uno of progressivi.map(BigInt)) {
    const ultimo = tratti.at(-1);
    if (ultimo?.a === uno) ultimo.a++;
    else tratti.push({ da: uno, a: uno + 1n });
  }
  return `{${tratti.map(({ da, a }) => `[${da},${a})`).join(',')}}`;
}

/** What the signature is on: nothing of the row or of the file can be another. */
export function improntaDi(riga: {
  readonly nome: string;
  readonly flusso: string;
  readonly genere: string;
  readonly progressivi: string;
  readonly voci: number;
  readonly fino: Date;
  readonly sha256: Uint8Array;
}): Buffer {
  const { nome, flusso, genere, progressivi, voci, fino, sha256 } = riga;
  const contenuto = [formato, nome, flusso, genere, progressivi, voci, fino.toISOString()];
  return createHash('sha256')
    .update(JSON.stringify([...contenuto, Buffer.from(sha256).toString('hex')]))
    .digest();
}
