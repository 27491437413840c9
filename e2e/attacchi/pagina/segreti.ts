import { readdirSync } from 'node:fs';
import { pinDiProva } from '#main/prova/carte-finte.ts';
import type { Persona } from '../banco.ts';

/** A piece of a key as text would carry it: long enough to be no chance, short enough to be found inside another form. */
function pezzi(byte: Buffer): string[] {
  const mezzo = byte.subarray(Math.floor(byte.length / 2));
  // Base64 reads three bytes at a time: the same bytes look different by where they begin.
  return [0, 1, 2].map((n) => mezzo.subarray(n).toString('base64').slice(0, 20));
}

/** Texts that no answer may hold: keys of cards and workstations, the PIN in a field of its own, files elsewhere. */
export function segretiDi(persone: readonly Persona[], altri: readonly string[]): readonly string[] {
  const chiavi = persone
    .flatMap(({ carta, postazione }) => [carta.chiave, postazione.chiave])
    .map((chiave) => chiave.export({ type: 'pkcs8', format: 'der' }))
    // In the middle of either kind of document there is what only its owner knows.
    .map((der) => (der.length < 200 ? der.subarray(36, 68) : der.subarray(500, 560)));
  return [
    ...chiavi.flatMap((chiave) => [...pezzi(chiave), chiave.toString('hex').slice(0, 24)]),
    ...[`"${pinDiProva}"`, 'PRIVATE KEY', 'root:x:0:', ...altri],
  ];
}

/** @throws when one of them is in the text. */
export function nienteDiSegreto(testo: string, segreti: readonly string[]): void {
  const trovato = segreti.find((uno) => testo.includes(uno));
  if (trovato !== undefined) throw new Error(`a secret comes back to the page: ${trovato.slice(0, 12)}…`);
}

/** Names of what there is under a folder that the workstation keeps for itself, as paths. */
export function fuoriPosto(cartella: string, ammesse: ReadonlySet<string>): string[] {
  return readdirSync(cartella).filter((nome) => !ammesse.has(nome));
}
