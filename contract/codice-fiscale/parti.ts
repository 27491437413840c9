/**
 * The pieces of a codice fiscale (DM 23 dicembre 1976, n. 13813): what each group of characters is made of.
 * Offsets count from zero: 0-2 cognome, 3-5 nome, 6-7 year, 8 month, 9-10 day and sex, 11-14 place, 15 check.
 */
export type Sesso = 'M' | 'F';

const mesi = 'ABCDEHLMPRST';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const legature: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ɖ: 'D',
  Ħ: 'H',
  Ł: 'L',
  Ŀ: 'L',
  Ŋ: 'N',
  Ŧ: 'T',
  Þ: 'TH',
  ĸ: 'K',
  Ĳ: 'IJ',
};

/** Only the plain letters of a name, upper case: marks, apostrophes, spaces and hyphens do not count. */
export function lettere(nome: string): string {
  return nome
    .toUpperCase()
    .replace(/[ÆŒØĐÐƉĦŁĿŊŦÞĸĲ]/gu, (segno) => legature[segno] ?? '')
    .normalize('NFD')
    .replace(/[^A-Z]/g, '');
}

function primeTre(consonanti: string, vocali: string): string {
  return (consonanti + vocali + 'XXX').slice(0, 3);
}

export function parteCognome(cognome: string): string {
  const tutte = lettere(cognome);
  return primeTre(tutte.replace(/[AEIOU]/g, ''), tutte.replace(/[^AEIOU]/g, ''));
}

/** With four consonants or more the second one is skipped. */
export function parteNome(nome: string): string {
  const tutte = lettere(nome);
  const consonanti = tutte.replace(/[AEIOU]/g, '');
  const scelte = consonanti.length > 3 ? consonanti.slice(0, 1) + consonanti.slice(2, 4) : consonanti;
  return primeTre(scelte, tutte.replace(/[^AEIOU]/g, ''));
}

/** @param data `AAAA-MM-GG` */
export function parteData(data: string, sesso: Sesso): string {
  const giorno = Number(data.slice(8, 10)) + (sesso === 'F' ? 40 : 0);
  return data.slice(2, 4) + (mesi[Number(data.slice(5, 7)) - 1] ?? '?') + String(giorno).padStart(2, '0');
}

/** Month 1-12 of its letter, 0 when the letter stands for none. */
export function meseDi(lettera: string): number {
  return mesi.indexOf(lettera) + 1;
}

/** Values of 0-9 (and of A-J) in odd positions; the rest of the alphabet follows. */
const dispari = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Sixteenth character, from the first fifteen. */
export function carattereDiControllo(primiQuindici: string): string {
  let somma = 0;
  for (let i = 0; i < 15; i++) {
    const codice = primiQuindici.charCodeAt(i);
    const valore = codice < 58 ? codice - 48 : codice - 65;
    somma += i % 2 === 0 ? (dispari[valore] ?? 0) : valore;
  }
  return String.fromCharCode(65 + (somma % 26));
}

/** Eleventh digit of a numeric code, from the first ten. */
export function cifraDiControllo(primeDieci: string): string {
  let somma = 0;
  for (let i = 0; i < 10; i++) {
    const cifra = primeDieci.charCodeAt(i) - 48;
    const peso = i % 2 === 0 ? cifra : cifra * 2;
    somma += peso > 9 ? peso - 9 : peso;
  }
  return String((10 - (somma % 10)) % 10);
}
