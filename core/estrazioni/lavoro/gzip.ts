import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Half the time of the usual one, for a tenth more bytes. */
const level = 4;
const inizio = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * A gzip file (RFC 1952) made a piece at a time by the thread that asks: the streams of Node would work on the threads
 * that the whole process shares, before whoever is at the counter.
 */
export class Gzip {
  #controllo = 0;
  #lunghezza = 0;
  #iniziato = false;

  /** @returns what is ready: pieces one after the other are the file. */
  aggiungi(testo: string): Buffer {
    const byte = Buffer.from(testo);
    this.#controllo = crc32(byte, this.#controllo);
    this.#lunghezza += byte.length;
    const pezzo = deflateRawSync(byte, { level, finishFlush: constants.Z_SYNC_FLUSH });
    return this.#prima(pezzo);
  }

  /** The end of the file. */
  chiudi(): Buffer {
    const coda = Buffer.alloc(8);
    coda.writeUInt32LE(this.#controllo, 0);
    coda.writeUInt32LE(this.#lunghezza % 2 ** 32, 4);
    return this.#prima(Buffer.concat([deflateRawSync(Buffer.alloc(0)), coda]));
  }

  #prima(pezzo: Buffer): Buffer {
    if (this.#iniziato) return pezzo;
    this.#iniziato = true;
    return Buffer.concat([inizio, pezzo]);
  }
}
