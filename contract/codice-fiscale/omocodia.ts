import { carattereDiControllo } from './parti.ts';

/** Two people with the same code: digits of one of them become letters, from the right (DM 23 dicembre 1976, art. 6). */
const lettere = 'LMNPQRSTUV';
const posizioni = [14, 13, 12, 10, 9, 7, 6] as const;

function cambia(codice: string, traduci: (carattere: string, posto: number) => string): string {
  const caratteri = [...codice.slice(0, 15)];
  posizioni.forEach((posizione, posto) => {
    caratteri[posizione] = traduci(caratteri[posizione] ?? '', posto);
  });
  const corpo = caratteri.join('');
  return corpo + carattereDiControllo(corpo);
}

function comeCifra(carattere: string): string {
  const cifra = lettere.indexOf(carattere);
  return cifra < 0 ? carattere : String(cifra);
}

/** The code without omocodia, with the check character that it would have. Numeric codes come back as they are. */
export function codiceBase(codice: string): string {
  return codice.length === 16 ? cambia(codice, comeCifra) : codice;
}

export function haOmocodia(codice: string): boolean {
  return codice.length === 16 && posizioni.some((posizione) => !/\d/.test(codice[posizione] ?? '0'));
}

/**
 * The variants of a code under omocodia. Number `n` (1-127) replaces the digits whose bits are set in `n`, bit 0 being
 * the rightmost digit: 1, 2, 4… replace one, 127 all of them. 0 is the code itself.
 */
export function varianteOmocodica(codice: string, n: number): string {
  return cambia(codiceBase(codice), (cifra, posto) =>
    n & (1 << posto) ? (lettere[Number(cifra)] ?? cifra) : cifra,
  );
}

export function variantiOmocodiche(codice: string): string[] {
  return Array.from({ length: 127 }, (_, i) => varianteOmocodica(codice, i + 1));
}
