import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cartellaRiservata } from '../accessi/pki/custodia.ts';

/** Under the data folder of the core; a copy of it kept elsewhere is worth as much as the machine it is on. */
export const fileCapisaldi = (dati: string): string => join(dati, 'audit', 'capisaldi.jsonl');

/** Lines only ever added, each on the disk before the next chain grows. */
export function aggiungiCapisaldi(dati: string, righe: readonly string[]): void {
  if (righe.length === 0) return;
  cartellaRiservata(join(dati, 'audit'));
  const file = openSync(fileCapisaldi(dati), 'a', 0o600);
  try {
    writeSync(file, righe.map((riga) => `${riga}\n`).join(''));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Every line of a file of them; none where there is no file yet. */
export function righeCapisaldi(percorso: string): readonly string[] {
  if (!existsSync(percorso)) return [];
  return readFileSync(percorso, 'utf8')
    .split('\n')
    .filter((riga) => riga !== '');
}
