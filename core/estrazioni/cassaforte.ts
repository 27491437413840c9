import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ErroreAvvio } from '../errore-avvio.ts';
import type { FileCifrato } from './ricerca.ts';

const algoritmo = 'aes-256-gcm';
const lunghezzaIv = 12;
const lunghezzaSigillo = 16;
const lunghezzaChiave = 32;

function chiudi(chiave: Uint8Array, dati: Uint8Array, dove: string): Buffer {
  const iv = randomBytes(lunghezzaIv);
  const cifra = createCipheriv(algoritmo, chiave, iv).setAAD(Buffer.from(dove));
  const chiuso = Buffer.concat([cifra.update(dati), cifra.final()]);
  return Buffer.concat([iv, cifra.getAuthTag(), chiuso]);
}

function apri(chiave: Uint8Array, chiuso: Uint8Array, dove: string): Buffer {
  const corpo = lunghezzaIv + lunghezzaSigillo;
  const cifra = createDecipheriv(algoritmo, chiave, chiuso.subarray(0, lunghezzaIv))
    .setAAD(Buffer.from(dove))
    .setAuthTag(chiuso.subarray(lunghezzaIv, corpo));
  return Buffer.concat([cifra.update(chiuso.subarray(corpo)), cifra.final()]);
}

/** Encrypts the pieces of one file: each is bound to its place, so that none can be moved, left out or put elsewhere. */
export interface Busta {
  /** The key of the file, wrapped by that of the core. */
  readonly chiave: Buffer;
  chiudi(numero: number, dati: Uint8Array): Buffer;
}

/** @param chiave of the core, 32 bytes. @param id of the file. */
export function nuovaBusta(chiave: Uint8Array, id: string): Busta {
  const sua = randomBytes(lunghezzaChiave);
  return {
    chiave: chiudi(chiave, sua, `elaborato/${id}`),
    chiudi: (numero, dati) => chiudi(sua, dati, `elaborato/${id}/${numero}`),
  };
}

export function apriParte(
  chiave: Uint8Array,
  file: Pick<FileCifrato, 'id' | 'chiave'>,
  numero: number,
  parte: Uint8Array,
): Buffer {
  const sua = apri(chiave, file.chiave, `elaborato/${file.id}`);
  return apri(sua, parte, `elaborato/${file.id}/${numero}`);
}

/** @throws Error when a byte is not as it was written. */
export function apriFile(chiave: Uint8Array, file: FileCifrato): Buffer {
  const sua = apri(chiave, file.chiave, `elaborato/${file.id}`);
  const intero = Buffer.concat(
    file.parti.map((parte, posto) => apri(sua, parte, `elaborato/${file.id}/${posto + 1}`)),
  );
  if (!createHash('sha256').update(intero).digest().equals(file.sha256))
    throw new Error('a file of an extraction is not whole');
  return intero;
}

/**
 * The key under which results are kept, beside the other keys of the core; made at the first start.
 * @throws ErroreAvvio when it cannot be read.
 */
export function chiaveElaborati(cartella: string): Buffer {
  const nome = join(cartella, 'elaborati.chiave');
  try {
    return leggi(nome);
  } catch (errore) {
    if ((errore as { code?: string }).code === 'ENOENT') return crea(nome);
    throw new ErroreAvvio(
      'La chiave dei file delle estrazioni non si può leggere.',
      `Ripristina ${nome} da una copia di sicurezza, oppure toglilo: i file già pronti andranno chiesti di nuovo.`,
      { cause: errore },
    );
  }
}

function leggi(nome: string): Buffer {
  const chiave = readFileSync(nome);
  if (chiave.length !== lunghezzaChiave) throw new Error('not a key');
  return chiave;
}

function crea(nome: string): Buffer {
  const chiave = randomBytes(lunghezzaChiave);
  const provvisorio = `${nome}.nuova`;
  const file = openSync(provvisorio, 'w', 0o600);
  writeSync(file, chiave);
  fsyncSync(file);
  closeSync(file);
  renameSync(provvisorio, nome);
  return chiave;
}
