/** Spreadsheets run what begins like this. SECURITY: a name typed as `=…` must stay a name. */
const formula = /^[=+\-@\t\r]/;

/** One cell, as Italian spreadsheets open it by themselves: semicolons between cells, CRLF between lines (RFC 4180). */
export function cellaCsv(testo: string): string {
  const innocua = formula.test(testo) ? `'${testo}` : testo;
  return /[";\r\n]/.test(innocua) ? `"${innocua.replaceAll('"', '""')}"` : innocua;
}

/** At the beginning of a file: without it, spreadsheets take the letters with accents for something else. */
export const segnoUtf8 = '\uFEFF';
