import { senzaZeri, tabella, voce } from '../../tabelle/index.ts';

/** A code that its decode table does not have; a table that is not carried judges nothing. */
export function ignoto(numero: string, codice: string | undefined): boolean {
  return codice !== undefined && tabella(numero) !== undefined && voce(numero, codice) === undefined;
}

/** Whether a code, written with zeros or without, is one of these. */
export function uno(codice: string | undefined, ...quali: readonly string[]): boolean {
  return codice !== undefined && quali.includes(senzaZeri(codice));
}

/** Is this day before that one? Of what was not said nothing is asked. */
export function prima(giorno: string | undefined, limite: string | undefined): boolean {
  return giorno !== undefined && limite !== undefined && giorno < limite;
}

/** After the birth and not after the limit: false where the event has no day. */
export function fuori(
  giorno: string | undefined,
  { dataNascita, entro }: { readonly dataNascita?: string | undefined; readonly entro: string },
): boolean {
  return giorno !== undefined && (giorno > entro || (dataNascita !== undefined && giorno <= dataNascita));
}
