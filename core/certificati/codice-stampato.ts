import { randomInt } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

/**
 * The code printed under the QR for whoever has no camera: 11 random characters and a check character, shown in three
 * groups of four. 29 characters, none of which looks like another that is in use: no 0 O, 1 I L, S (5), Z (2).
 * The number being prime, the check finds every wrong character and every swap of two (ISO 7064 idea, weights 1…11).
 */
const alfabeto = '23456789ABCDEFGHJKMNPQRTUVWXY';
const casuali = 11;

function controllo(casuale: string): string {
  let somma = 0;
  for (const [i, c] of [...casuale].entries()) somma += (i + 1) * alfabeto.indexOf(c);
  // The check character weighs 12 (whose inverse modulo 29 is 17): the weighted sum of all twelve is zero.
  return alfabeto.charAt((29 - ((somma * 17) % 29)) % 29);
}

/** Twelve characters, without hyphens: as stored. @param caso random integer in [0, n). */
export function nuovoCodice(caso: (n: number) => number = randomInt): string {
  const casuale = Array.from({ length: casuali }, () => alfabeto.charAt(caso(alfabeto.length))).join('');
  return casuale + controllo(casuale);
}

/** `ABCD-EFGH-JKMN`, as printed. */
export function mostraCodice(codice: string): string {
  return codice.match(/.{1,4}/g)?.join('-') ?? codice;
}

/** What a person typed → the stored form; spaces, hyphens and case forgiven, S and Z read as the digits they look like. */
export function leggiCodice(testo: string): Esito<string, 'forma' | 'errore-di-battitura'> {
  const codice = testo
    .toUpperCase()
    .replace(/[\s\-–—.·]/g, '')
    .replaceAll('S', '5')
    .replaceAll('Z', '2');
  if (codice.length !== casuali + 1 || [...codice].some((c) => !alfabeto.includes(c)))
    return fallito('forma');
  const giusto = controllo(codice.slice(0, casuali)) === codice.charAt(casuali);
  return giusto ? riuscito(codice) : fallito('errore-di-battitura');
}
