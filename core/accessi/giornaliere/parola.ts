import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';

const consonanti = 'bcdfglmnprstvz';
const vocali = 'aeiou';
const gruppi = 6;

/**
 * Six groups of two syllables, `bami-tosu-…`: 73 bits, that can be said by telephone and written down without doubt.
 */
export function nuovaParola(): string {
  const sillaba = (): string =>
    `${consonanti.charAt(randomInt(consonanti.length))}${vocali.charAt(randomInt(vocali.length))}`;
  return Array.from({ length: gruppi }, () => sillaba() + sillaba()).join('-');
}

/** As it is compared: how people write spaces, hyphens and capitals does not count. */
export function comeDetta(parola: string): string {
  return parola.toLowerCase().replace(/[^a-z]/g, '');
}

/** scrypt, 32 bytes: 16 MiB and some tens of milliseconds a try. */
export function digestoDi(parola: string, sale: Uint8Array): Promise<Buffer> {
  return new Promise((risolvi, rifiuta) => {
    scrypt(comeDetta(parola), sale, 32, { N: 16_384, r: 8, p: 1 }, (errore, digesto) => {
      if (errore) rifiuta(errore);
      else risolvi(digesto);
    });
  });
}

export function uguali(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
