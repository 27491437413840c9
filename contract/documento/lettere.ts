/**
 * What the typeface of certificates has: Latin letters with the marks of every official language, figures, and the signs
 * of a text. Ɖ, Ĳ and the like are drawn as the letters that they stand for.
 */
const scrivibile =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017e\u0189\u0218-\u021b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]$/u;

/** Letters of a free text that would not come out on paper, each once. */
export function nonScrivibili(testo: string): string[] {
  return [...new Set(testo.normalize('NFC'))].filter((una) => !scrivibile.test(una));
}
