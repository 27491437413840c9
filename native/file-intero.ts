import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the new contents are until they are whole; a power cut may leave it there. */
export const inScrittura = (percorso: string): string => `${percorso}.nuovo`;

/** Readable by this person alone; on the disk before it returns, whole or not at all: a power cut leaves the former one. */
export function scriviIntero(percorso: string, contenuto: Uint8Array | string): void {
  const nuovo = inScrittura(percorso);
  const file = openSync(nuovo, 'w', 0o600);
  try {
    writeFileSync(file, contenuto);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(nuovo, percorso);
  // Windows neither needs nor allows it.
  if (process.platform === 'win32') return;
  const cartella = openSync(dirname(percorso), 'r');
  try {
    fsyncSync(cartella);
  } finally {
    closeSync(cartella);
  }
}
