import type { Difetto } from '../schema/errori.ts';

/** Ends the reading of a document at once; never leaves `contract/anpr`. */
export class Fermo extends Error {
  readonly difetto: Difetto | undefined;
  constructor(difetto?: Difetto) {
    super('reading stopped');
    this.difetto = difetto;
  }
}

export function ferma(regola: Difetto['regola'], messaggio: string, rimedio: string): never {
  throw new Fermo({ regola, messaggio, rimedio });
}

/** @param causa never quotes the document: it may hold personal data. */
export function malFormato(testo: string, posto: number, causa: string): never {
  const prima = testo.slice(0, posto).split('\n');
  const colonna = (prima.at(-1) ?? '').length + 1;
  return ferma(
    'xml',
    `Il documento non è XML ben formato (riga ${prima.length}, colonna ${colonna}: ${causa}).`,
    'Controlla che il documento sia intero e che i caratteri & e < siano scritti &amp; e &lt;.',
  );
}
