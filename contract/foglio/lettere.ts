/** Courier: every character is six tenths of its size wide, so that what fits is known without asking a font. */
const corpi = [10, 9, 8, 7, 6, 5.5] as const;
const largo = (testo: string, corpo: number): number => (Array.from(testo).length * corpo * 0.6 * 25.4) / 72;

/** The size at which a text fits its room, in points; undefined: not even at the smallest, and nothing is cut. */
export function corpoDi(testo: string, larghezza: number, massimo = 10): number | undefined {
  return corpi.find((corpo) => corpo <= massimo && largo(testo, corpo) <= larghezza);
}

/** Letters that WinAnsi lacks and every PDF reader has in its fonts: those of the official languages and of the neighbours. */
const nomi: Readonly<Record<string, string>> = {
  ...{ Č: 'Ccaron', č: 'ccaron', Ć: 'Cacute', ć: 'cacute', Đ: 'Dcroat', đ: 'dcroat' },
  ...{ Ă: 'Abreve', Ā: 'Amacron', Ą: 'Aogonek', Ď: 'Dcaron', Ě: 'Ecaron', Ė: 'Edotaccent' },
  ...{ Ē: 'Emacron', Ę: 'Eogonek', Ğ: 'Gbreve', Ģ: 'Gcommaaccent', İ: 'Idotaccent', Ī: 'Imacron' },
  ...{ Į: 'Iogonek', Ķ: 'Kcommaaccent', Ĺ: 'Lacute', Ľ: 'Lcaron', Ļ: 'Lcommaaccent', Ł: 'Lslash' },
  ...{ Ń: 'Nacute', Ň: 'Ncaron', Ņ: 'Ncommaaccent', Ő: 'Ohungarumlaut', Ō: 'Omacron' },
  ...{ Ŕ: 'Racute', Ř: 'Rcaron', Ŗ: 'Rcommaaccent', Ś: 'Sacute', Ş: 'Scedilla', Ș: 'Scommaaccent' },
  ...{ Ť: 'Tcaron', Ţ: 'Tcommaaccent', Ű: 'Uhungarumlaut', Ū: 'Umacron', Ų: 'Uogonek', Ů: 'Uring' },
  ...{ Ź: 'Zacute', Ż: 'Zdotaccent' },
};
/** Codes of WinAnsi that no name needs. */
const liberi = [
  ...Array.from({ length: 31 }, (_, i) => i + 1),
  ...[129, 130, 131, 132, 133, 134, 135, 136, 137, 139, 141, 143, 144, 145, 147, 148, 149, 151, 152],
];
const altre: ReadonlyMap<string, number> = new Map(
  Object.keys(nomi).map((lettera, i) => [lettera, liberi[i] ?? 0]),
);
const cp1252: Readonly<Record<string, number>> = {
  ...{ '€': 128, Š: 138, š: 154, Ž: 142, ž: 158, Œ: 140, œ: 156, Ÿ: 159, '’': 146, '–': 150 },
};

/** What the fonts say of the codes that they do not have in WinAnsi. */
export const differenze: string = Object.entries(nomi)
  .map(([lettera, nome]) => `${altre.get(lettera) ?? 0} /${nome}`)
  .join(' ');

function byteDi(lettera: string): number | undefined {
  const codice = lettera.codePointAt(0) ?? 0;
  if ((codice >= 32 && codice < 127) || (codice >= 160 && codice < 256)) return codice;
  return cp1252[lettera] ?? altre.get(lettera);
}

/** Letters that the font of the form does not have. */
export function nonStampabili(testo: string): string[] {
  return Array.from(new Set(testo.normalize('NFC'))).filter((lettera) => byteDi(lettera) === undefined);
}

/** A string of the page, in hexadecimal. */
export const esadecimale = (testo: string): string =>
  Array.from(testo.normalize('NFC'), (lettera) => (byteDi(lettera) ?? 63).toString(16).padStart(2, '0')).join(
    '',
  );
