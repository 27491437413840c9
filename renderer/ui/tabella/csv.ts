import type { Colonna } from './colonne.ts';

/** Spreadsheets run what begins like this. SECURITY: a name typed as `=…` must stay a name. */
const formula = /^[=+\-@\t\r]/;

function campo(testo: string): string {
  const innocuo = formula.test(testo) ? `'${testo}` : testo;
  return /[";\r\n]/.test(innocuo) ? `"${innocuo.replaceAll('"', '""')}"` : innocuo;
}

/** As Italian spreadsheets open it by themselves: UTF-8 with its mark, semicolons, CRLF. */
export function csvDi<T>(colonne: readonly Colonna<T>[], righe: readonly T[]): string {
  const linee = [
    colonne.map(({ nome }) => nome),
    ...righe.map((riga) => colonne.map(({ valore }) => valore(riga))),
  ];
  return `\uFEFF${linee.map((linea) => linea.map(campo).join(';')).join('\r\n')}\r\n`;
}
