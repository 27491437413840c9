import { cellaCsv, segnoUtf8 } from '#contract/csv.ts';
import type { Colonna } from './colonne.ts';

/** As Italian spreadsheets open it by themselves: UTF-8 with its mark, semicolons, CRLF. */
export function csvDi<T>(colonne: readonly Colonna<T>[], righe: readonly T[]): string {
  const linee = [
    colonne.map(({ nome }) => nome),
    ...righe.map((riga) => colonne.map(({ valore }) => valore(riga))),
  ];
  return `${segnoUtf8}${linee.map((linea) => linea.map(cellaCsv).join(';')).join('\r\n')}\r\n`;
}
