import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The lines of a file, read as they are asked for; `.gz` is unpacked on the way. @throws what reading throws. */
export async function* righeDi(file: string): AsyncGenerator<string> {
  const byte = createReadStream(file);
  const testo = file.endsWith('.gz') ? byte.pipe(createGunzip()) : byte;
  byte.on('error', (errore) => testo.destroy(errore));
  try {
    for await (const riga of createInterface({ input: testo, crlfDelay: Infinity })) yield riga;
  } finally {
    byte.destroy();
  }
}

/** SHA-256 of the file as it lies on the disk. */
export async function improntaDi(file: string): Promise<Buffer> {
  const somma = createHash('sha256');
  for await (const pezzo of createReadStream(file)) somma.update(pezzo as Buffer);
  return somma.digest();
}
