/** What is wrong with a file of an archive, and where. */
export interface ErroreArchivio {
  readonly file: string;
  /** Line of the file, from 1; left out: the file as a whole. */
  readonly riga?: number;
  readonly cosa: string;
}

/** `tab01_stato_civile.csv, riga 4: manca il codice.` */
export function detto({ file, riga, cosa }: ErroreArchivio): string {
  return `${file}${riga === undefined ? '' : `, riga ${riga}`}: ${cosa}`;
}

const giorno = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A day that exists, `AAAA-MM-GG`. */
export function giornoVero(testo: string): boolean {
  if (!giorno.test(testo)) return false;
  const data = new Date(`${testo}T00:00:00Z`);
  return !Number.isNaN(data.getTime()) && data.toISOString().startsWith(testo);
}

export const giornoPrima = (testo: string): string =>
  new Date(Date.parse(testo) - 86_400_000).toISOString().slice(0, 10);
