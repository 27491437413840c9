import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { righeDaXml } from './righe-xml.ts';

/** A file of a supply, wherever it lies: read from the beginning as often as it takes. */
export interface Fornitura {
  /** It says municipality, kind, supply and number. */
  readonly nome: string;
  /** Bytes, as it was sent. */
  dimensione(): Promise<number>;
  /** SHA-256 of the same. */
  impronta(): Promise<Buffer>;
  /** A JSON object a line: the head, then families with their people. @throws FornituraNonValida, and what reading throws. */
  righe(): AsyncGenerator<string>;
}

/** The lines of the bytes of a file, by its name: `.gz` is unpacked on the way, `.xml` is in the official layout. */
async function* righeDi(nome: string, byte: Readable): AsyncGenerator<string> {
  const testo = nome.endsWith('.gz') ? byte.pipe(createGunzip()) : byte;
  byte.on('error', (errore) => testo.destroy(errore));
  try {
    if (/\.xml(\.gz)?$/.test(nome))
      yield* righeDaXml(nome, testo.setEncoding('utf8') as AsyncIterable<string>);
    else for await (const riga of createInterface({ input: testo, crlfDelay: Infinity })) yield riga;
  } finally {
    byte.destroy();
  }
}

/** @param byte the whole file, from the beginning at each call. */
export function fornituraDi(
  nome: string,
  dimensione: () => Promise<number>,
  byte: () => Readable,
): Fornitura {
  return {
    ...{ nome, dimensione, righe: () => righeDi(nome, byte()) },
    async impronta() {
      const somma = createHash('sha256');
      for await (const pezzo of byte()) somma.update(pezzo as Buffer);
      return somma.digest();
    },
  };
}

export function fornituraSuDisco(file: string): Fornitura {
  return fornituraDi(
    basename(file),
    async () => (await stat(file)).size,
    () => createReadStream(file),
  );
}

/** In pieces, each asked for when the one before it has been read. */
export function fornituraAPezzi(
  nome: string,
  dimensione: number,
  pezzi: () => AsyncIterable<Uint8Array>,
): Fornitura {
  return fornituraDi(
    nome,
    async () => Promise.resolve(dimensione),
    () => Readable.from(pezzi(), { objectMode: false }),
  );
}
